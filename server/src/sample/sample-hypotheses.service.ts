import { Injectable, Logger } from '@nestjs/common';
import { sampleHypotheses, sampleOrganisation, sampleWorkFor, type SampleHypothesis } from 'connectors';
import { dateIn } from 'shared/time';
import { CatalogueService, type CatalogueProduct } from '../catalogue/catalogue.service.js';
import { SettingsService } from '../catalogue/settings.service.js';
import { Clock } from '../clock.js';
import { Fault } from '../http/fault.js';
import { HypothesesService } from '../learning/hypotheses.service.js';
import { verdictOf, type HypothesisRecord } from '../learning/hypothesis-record.js';
import { LearningThenService, type LearningThen } from '../learning/learning-then.service.js';
import { EventsService } from '../queue/events.service.js';

/** Something that was written in the register on a day. */
interface Entry {
  readonly on: string;
  readonly isThere: boolean;
  readonly write: (then: LearningThen) => Promise<unknown>;
}

interface Told {
  readonly hypothesis: SampleHypothesis;
  readonly product: CatalogueProduct;
  /** Slug of the product to compare with, as it is here. */
  readonly comparison: string | null;
  readonly record: HypothesisRecord | null;
}

/**
 * What the teams of the sample believed and what came of it, written in the register day by day, by the clock of those days:
 * plans are locked, analysed and concluded by the rules that hold for anyone's, from the sample's own data.
 */
@Injectable()
export class SampleHypothesesService {
  private readonly log = new Logger('sample');

  constructor(
    private readonly clock: Clock,
    private readonly settings: SettingsService,
    private readonly catalogue: CatalogueService,
    private readonly hypotheses: HypothesesService,
    private readonly learning: LearningThenService,
    private readonly events: EventsService,
  ) {}

  /** Writes what is missing. What somebody has written or concluded since stays as it is. */
  async load(startOn: string, signal: AbortSignal): Promise<void> {
    const today = dateIn(await this.settings.zone(), this.clock.now());
    const entries = (await this.told(startOn, today))
      .flatMap((told) => missing(this.entriesOf(told, startOn), today))
      .sort((a, b) => a.on.localeCompare(b.on));
    const then = this.learning.open();
    for (const { on, write } of entries) {
      signal.throwIfAborted();
      try {
        await write(then(Date.parse(`${on}T10:00:00Z`)));
      } catch (error) {
        // Somebody has changed the sample so that the story does not hold any more: the rest of it may.
        if (!(error instanceof Fault)) throw error;
        this.log.warn(error.message);
      }
    }
    if (entries.length > 0) await this.events.publish('readings', { productIds: [] });
  }

  private async told(startOn: string, today: string): Promise<Told[]> {
    const products = (await this.catalogue.products()).filter(({ sample }) => sample);
    const records = await this.hypotheses.everywhere();
    const productOf = (slug: string | null): CatalogueProduct | undefined => {
      const told = sampleOrganisation.products.find((one) => one.slug === slug);
      return products.find(({ name }) => name === told?.name);
    };
    return sampleHypotheses(startOn, today).flatMap((hypothesis) => {
      const product = productOf(hypothesis.productSlug);
      if (!product) return [];
      const isIt = ({ productId, plans: [first] }: HypothesisRecord): boolean =>
        productId === product.id && first?.what === hypothesis.plan.what;
      const comparison = productOf(hypothesis.plan.comparison)?.slug ?? null;
      return [{ hypothesis, product, comparison, record: records.find(isIt) ?? null }];
    });
  }

  /** In the order in which they are written. */
  private entriesOf({ hypothesis, product, comparison, record }: Told, startOn: string): Entry[] {
    const { plan, registeredOn, evidence, analysedOn, verdict } = hypothesis;
    let id = record?.id ?? '';
    const link = ({ links }: LearningThen): Promise<void> =>
      links.set(product.id, id, { links: sampleWorkFor(hypothesis, startOn, this.clock.now()) }, null);
    const entries: (Entry | null)[] = [
      {
        on: registeredOn,
        isThere: record !== null,
        write: async ({ registration }) => {
          ({ id } = await registration.create(product, { ...plan, comparison }, null));
        },
      },
      // That none is there may be somebody's wish: they are missing where nothing came after them.
      { on: registeredOn, isThere: false, write: link },
      evidence && {
        on: registeredOn,
        isThere: record !== null && record.evidence.length > 0,
        write: ({ verdicts }) => verdicts.setEvidence(product, id, evidence, null),
      },
      {
        on: analysedOn,
        isThere: record !== null && (verdict ? verdictOf(record) !== null : record.analyses.length > 0),
        write: ({ verdicts, analyses }) =>
          verdict
            ? verdicts.conclude(product, id, { ...verdict, reason: null }, null)
            : analyses.bringUpToDate(product),
      },
    ];
    return entries.filter((entry) => entry !== null);
  }
}

/** Those after the last that is there, as far as their day has come. */
function missing(entries: readonly Entry[], today: string): Entry[] {
  const last = entries.findLastIndex(({ isThere }) => isThere);
  return entries.slice(last + 1).filter(({ on }) => on <= today);
}
