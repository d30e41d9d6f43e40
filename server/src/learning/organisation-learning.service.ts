import { Injectable } from '@nestjs/common';
import type { OrganisationLearning } from 'shared/contracts';
import { calibrationOf, calibrationWords, chanceWords, type Expectation } from 'shared/metrics';
import { CatalogueService, type CatalogueProduct } from '../catalogue/catalogue.service.js';
import { Clock } from '../clock.js';
import type { Indicator } from '../effect/indicator.entity.js';
import { IndicatorsService } from '../effect/indicators.service.js';
import { HypothesesService } from './hypotheses.service.js';
import { inForce, newestAnalysis, verdictOf, type HypothesisRecord } from './hypothesis-record.js';
import { wordsOfPlan } from './hypothesis-words.js';
import { shownVerdict } from './summary.js';

type Learning = OrganisationLearning['learnings'][number];

/** What the organisation as a whole has learned, and how its expectations met what was found. */
@Injectable()
export class OrganisationLearningService {
  constructor(
    private readonly clock: Clock,
    private readonly catalogue: CatalogueService,
    private readonly indicators: IndicatorsService,
    private readonly hypotheses: HypothesesService,
  ) {}

  async read(): Promise<OrganisationLearning> {
    const [records, products] = await Promise.all([this.hypotheses.everywhere(), this.catalogue.products()]);
    const learnings: Learning[] = [];
    for (const product of products) {
      const judged = records.filter((record) => record.productId === product.id && verdictOf(record) !== null);
      const indicators = judged.length > 0 ? await this.indicators.all(product.id) : [];
      learnings.push(...judged.flatMap((record) => learningOf(record, product, indicators)));
    }
    const expectations = records.flatMap(expectationOf);
    const { n, within, tooHigh, tooLow, ...more } = calibrationOf(expectations);
    const chance = chanceWords(n);
    const words = [...calibrationWords({ n, within, tooHigh, tooLow, ...more }), ...(chance ? [chance] : [])];
    return {
      learnings: learnings.sort(newestFirst),
      lessons: learnings.filter(({ verdict }) => verdict.learning !== null).length,
      calibration: { n, within, tooHigh, tooLow, words },
      asOf: new Date(this.clock.now()).toISOString(),
    };
  }
}

function learningOf(
  record: HypothesisRecord,
  { slug, name, sample }: CatalogueProduct,
  indicators: readonly Indicator[],
): Learning[] {
  const plan = inForce(record);
  const verdict = verdictOf(record);
  const indicator = indicators.find(({ key }) => key === plan.indicatorKey);
  if (!verdict || !indicator) return [];
  const { id, key } = record;
  const from = record.analyses.find(
    ({ version, number }) => version === verdict.version && number === verdict.analysisNumber,
  );
  const found = from?.words.verdict ?? null;
  const { statement } = wordsOfPlan(plan, indicator);
  return [
    { product: { slug, name, sample }, id, key, kind: plan.kind, statement, found, verdict: shownVerdict(verdict) },
  ];
}

/** What was expected beforehand and could be judged on the agreed day: an exploration expected nothing. */
function expectationOf(record: HypothesisRecord): Expectation[] {
  const { version, expected, exploratory } = inForce(record);
  const analysis = newestAnalysis(record, version);
  const estimate = analysis?.result.estimate;
  if (exploratory || !estimate || analysis.early || !hasWord.has(analysis.result.verdict)) return [];
  return [{ expected, change: estimate.change, low: estimate.low, high: estimate.high }];
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
