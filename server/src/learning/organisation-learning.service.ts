import { Injectable } from '@nestjs/common';
import type { OrganisationLearning } from 'shared/contracts';
import { unownedToldAfterDays } from 'shared/domain';
import { calibrationOf, calibrationWords, chanceWords, type Expectation } from 'shared/metrics';
import { CatalogueService, type CatalogueProduct } from '../catalogue/catalogue.service.js';
import { Clock } from '../clock.js';
import { ProductReadingsService } from '../flow/product-readings.service.js';
import { InsightsService, toAction } from '../insight/insights.service.js';
import { SilenceService } from '../insight/silence.service.js';
import { AbilityService } from './ability.service.js';
import { GuessWorkService } from './guess-work.service.js';
import { HypothesesService } from './hypotheses.service.js';
import { inForce, newestAnalysis, verdictOf, type HypothesisRecord } from './hypothesis-record.js';
import { wordsOfPlan } from './hypothesis-words.js';
import { effectsTogether, type FoundEffect } from './known-effects.js';
import { MeasuresService, type Measure } from './measures.service.js';
import { shownVerdict } from './summary.js';

type Learning = OrganisationLearning['learnings'][number];

/** What the organisation as a whole has learned, and how its expectations met what was found. */
@Injectable()
export class OrganisationLearningService {
  constructor(
    private readonly clock: Clock,
    private readonly catalogue: CatalogueService,
    private readonly measures: MeasuresService,
    private readonly hypotheses: HypothesesService,
    private readonly ability: AbilityService,
    private readonly guessWork: GuessWorkService,
    private readonly insights: InsightsService,
    private readonly readings: ProductReadingsService,
    private readonly silence: SilenceService,
  ) {}

  async read(): Promise<OrganisationLearning> {
    const [records, products] = await Promise.all([this.hypotheses.everywhere(), this.catalogue.products()]);
    const learnings: Learning[] = [];
    const effects: FoundEffect[] = [];
    for (const product of products) {
      const own = records.filter((record) => record.productId === product.id);
      const measures = own.length > 0 ? await this.measures.all(product.id) : [];
      learnings.push(...own.flatMap((record) => learningOf(record, product, measures)));
      effects.push(...own.flatMap((record) => effectOf(record, product, measures)));
    }
    const expectations = records.flatMap(expectationOf);
    const { n, within, tooHigh, tooLow, ...more } = calibrationOf(expectations);
    const chance = chanceWords(n);
    const words = [...calibrationWords({ n, within, tooHigh, tooLow, ...more }), ...(chance ? [chance] : [])];
    const ids = products.map(({ id }) => id);
    return {
      insights: await this.unowned(products),
      ability: await this.ability.pooled(ids, records),
      guessWork: await this.guessWork.of(ids),
      quiet: await this.quiet(products),
      learnings: learnings.sort(newestFirst),
      lessons: learnings.filter(({ verdict }) => verdict.learning !== null).length,
      calibration: { n, within, tooHigh, tooLow, words },
      effects: effectsTogether(effects),
      asOf: new Date(this.clock.now()).toISOString(),
    };
  }

  /** Insights of whatever product; the ages are theirs, and no product is counted (decisions.md 22). */
  private async unowned(products: readonly CatalogueProduct[]): Promise<OrganisationLearning['insights']> {
    const all = await this.insights.of(products.map(({ id }) => id));
    const unowned = all.flatMap(({ productId, shown }) => {
      const product = products.find(({ id }) => id === productId);
      if (!product || shown.state !== 'unowned' || shown.ageDays < unownedToldAfterDays) return [];
      return [{ ...shown, product: { slug: product.slug, name: product.name } }];
    });
    return { unowned, afterDays: unownedToldAfterDays, toAction: toAction(all) };
  }

  private async quiet(products: readonly CatalogueProduct[]): Promise<OrganisationLearning['quiet']> {
    const readings = await this.readings.of(products.map(({ id }) => id));
    return this.silence.words(
      products.flatMap((product) => {
        const facts = readings.get(product.id)?.facts;
        return facts ? [{ ...product, facts }] : [];
      }),
    );
  }
}

function learningOf(
  record: HypothesisRecord,
  { slug, name, sample }: CatalogueProduct,
  measures: readonly Measure[],
): Learning[] {
  const plan = inForce(record);
  const verdict = verdictOf(record);
  const measure = measures.find(({ key }) => key === plan.indicatorKey);
  if (!verdict || !measure) return [];
  const { id, key } = record;
  const from = record.analyses.find(
    ({ version, number }) => version === verdict.version && number === verdict.analysisNumber,
  );
  const found = from?.words.verdict ?? null;
  const { statement } = wordsOfPlan(plan, measure);
  return [
    { product: { slug, name, sample }, id, key, kind: plan.kind, statement, found, verdict: shownVerdict(verdict) },
  ];
}

/** Whether or not people have concluded: what is left out of many would make the others look luckier than they are. */
function effectOf(
  record: HypothesisRecord,
  { slug, name }: CatalogueProduct,
  measures: readonly Measure[],
): FoundEffect[] {
  const plan = inForce(record);
  const judged = judgedOn(record);
  const measure = measures.find(({ key }) => key === plan.indicatorKey);
  if (!judged || !measure) return [];
  const { id, key } = record;
  const { statement } = wordsOfPlan(plan, measure);
  return [{ id, key, product: { slug, name }, statement, evaluateOn: plan.evaluateOn, measure, ...judged }];
}

/** What was expected beforehand and could be judged on the agreed day: an exploration expected nothing. */
function expectationOf(record: HypothesisRecord): Expectation[] {
  const judged = judgedOn(record);
  if (!judged) return [];
  const { change, low, high } = judged.estimate;
  return [{ expected: inForce(record).expected, change, low, high }];
}

/** What the analysis of the agreed day found of the plan that was written beforehand; null where it may not be judged by it. */
function judgedOn(record: HypothesisRecord): Pick<FoundEffect, 'unit' | 'estimate'> | null {
  const { version, exploratory } = inForce(record);
  const analysis = newestAnalysis(record, version);
  const estimate = analysis?.result.estimate;
  if (exploratory || !estimate || analysis.early || !hasWord.has(analysis.result.verdict)) return null;
  return { unit: analysis.result.unit, estimate };
}

const hasWord = new Set<string>([
  'clearImprovement',
  'likelyImprovement',
  'noChangeThatMatters',
  'likelyWorse',
  'cannotTell',
]);

const newestFirst = (a: Learning, b: Learning): number =>
  b.verdict.decidedOn.localeCompare(a.verdict.decidedOn) || a.key.localeCompare(b.key, 'en', { numeric: true });
