import { Injectable } from '@nestjs/common';
import type { HypothesisList, HypothesisPage, HypothesisSummary } from 'shared/contracts';
import { sentence } from 'shared/language';
import { CatalogueService, type CatalogueProduct } from '../catalogue/catalogue.service.js';
import { Clock } from '../clock.js';
import { AnalysesService } from './analyses.service.js';
import { mayConclude } from './conclusion-rules.js';
import { EffectDebtService } from './effect-debt.service.js';
import { HypothesesService } from './hypotheses.service.js';
import { HypothesisLinksService } from './hypothesis-links.service.js';
import type { HypothesisPlan } from './hypothesis-plan.entity.js';
import { inForce, isLocked, newestAnalysis, type HypothesisRecord } from './hypothesis-record.js';
import { foreseenIn, wordsOfPlan } from './hypothesis-words.js';
import { LabelDraftsService } from './label-drafts.service.js';
import { measureNamed, MeasuresService } from './measures.service.js';
import { shownAnalysis } from './shown-analysis.js';
import { shownVerdict, summaryOf } from './summary.js';

/** What is shown of hypotheses: the list of a product, and one with everything that was written of it. */
@Injectable()
export class HypothesisPagesService {
  constructor(
    private readonly clock: Clock,
    private readonly catalogue: CatalogueService,
    private readonly measures: MeasuresService,
    private readonly hypotheses: HypothesesService,
    private readonly analyses: AnalysesService,
    private readonly links: HypothesisLinksService,
    private readonly debt: EffectDebtService,
    private readonly drafts: LabelDraftsService,
  ) {}

  /** Windows that are over are analysed now, where nobody did before. */
  async list(product: CatalogueProduct): Promise<HypothesisList> {
    await this.analyses.bringUpToDate(product);
    const now = await this.hypotheses.today();
    const records = await this.hypotheses.all(product.id);
    const links = await this.links.of(
      product.id,
      records.map(({ id }) => id),
    );
    const measures = await this.measures.all(product.id);
    const all = records.map((record) =>
      summaryOf(record, measureNamed(inForce(record).indicatorKey, measures), links.get(record.id) ?? [], now),
    );
    const open = all.filter(({ verdict }) => verdict === null).sort(byDay(({ evaluateOn }) => evaluateOn));
    const past = all.filter(({ verdict }) => verdict !== null).sort(byDay(({ verdict }) => verdict?.decidedOn ?? ''));
    const ofKind = (name: HypothesisSummary['kind']): number => all.filter(({ kind }) => kind === name).length;
    return {
      product: { slug: product.slug, name: product.name },
      open,
      nextVerdictOn: open[0]?.evaluateOn ?? null,
      past: past.reverse(),
      mix: { tactical: ofKind('tactical'), capacity: ofKind('capacity') },
      drafts: await this.drafts.of(product.id),
      debt: await this.debt.of(product.id),
      asOf: new Date(this.clock.now()).toISOString(),
    };
  }

  /** @throws Fault 404 */
  async page(product: CatalogueProduct, idOrKey: string): Promise<HypothesisPage> {
    const known = await this.hypotheses.one(product.id, idOrKey);
    const made = await this.analyses.bringUpToDate(product);
    const record = made > 0 ? await this.hypotheses.one(product.id, idOrKey) : known;
    const now = await this.hypotheses.today();
    const plan = inForce(record);
    const measure = await this.measures.find(product.id, plan.indicatorKey);
    const series = await this.measures.shown(product.id, plan.indicatorKey);
    if (!series) throw new Error(`No series of ${plan.indicatorKey}`);
    const links = (await this.links.of(product.id, [record.id])).get(record.id) ?? [];
    const newest = newestAnalysis(record, plan.version);
    return {
      ...summaryOf(record, measure, links, now),
      product: { slug: product.slug, name: product.name },
      inForce: plan.version,
      locked: isLocked(plan, now),
      versions: await this.versions(product.id, record),
      drawn: newest && shownAnalysis(newest),
      analyses: record.analyses.map(shownAnalysis).reverse(),
      series: series.whole,
      mayConclude: mayConcludeIn(record, now),
      verdicts: record.verdicts.map(shownVerdict).reverse(),
      ...historyOf(record),
      links,
      asOf: new Date(this.clock.now()).toISOString(),
    };
  }

  private async versions(productId: string, { plans }: HypothesisRecord): Promise<HypothesisPage['versions']> {
    const [products, measures] = await Promise.all([this.catalogue.products(), this.measures.all(productId)]);
    return plans
      .map((plan) => {
        const other = products.find(({ id }) => id === plan.comparisonId);
        const comparison = other ? { slug: other.slug, name: other.name } : null;
        return { ...writtenIn(plan), comparison, ...wordsOfPlan(plan, measureNamed(plan.indicatorKey, measures)) };
      })
      .reverse();
  }
}

function writtenIn(plan: HypothesisPlan) {
  const { version, what, leadsTo, forWhom, kind, indicatorKey: indicator, expected, smallestChange, unit } = plan;
  const { startsOn, rampWeeks, windowWeeks, evaluateOn, form, historyFrom, alsoHappening } = plan;
  const { exploratory, registeredOn, registeredByRole: role, foreseen, baseline } = plan;
  return {
    ...{ version, what, leadsTo, forWhom, kind, indicator, expected, smallestChange, unit },
    ...{ startsOn, rampWeeks, windowWeeks, evaluateOn, form, historyFrom, alsoHappening },
    ...{ exploratory, registeredOn, role, foreseen: foreseenIn(foreseen), baseline },
  };
}

function historyOf({ evidence, reasons }: HypothesisRecord): Pick<HypothesisPage, 'evidenceHistory' | 'reasons'> {
  return {
    evidenceHistory: evidence
      .map(({ level, address, setOn, setByRole: role }) => {
        return { level, words: sentence(`hypotheses.level.${level}`), address, setOn, role };
      })
      .reverse(),
    reasons: reasons
      .map(({ kind, version, reason, loggedAt, loggedByRole: role }) => {
        const words = sentence(`hypotheses.reason.${kind}`);
        return { kind, words, version, reason, at: loggedAt.toISOString(), role };
      })
      .reverse(),
  };
}

function mayConcludeIn(...known: Parameters<typeof mayConclude>): HypothesisPage['mayConclude'] {
  const { conclusions, words } = mayConclude(...known);
  return { conclusions: [...conclusions], words };
}

const byDay =
  (day: (one: HypothesisSummary) => string) =>
  (a: HypothesisSummary, b: HypothesisSummary): number =>
    day(a).localeCompare(day(b)) || a.key.localeCompare(b.key, 'en', { numeric: true });
