import { Injectable } from '@nestjs/common';
import type { ComparedPanel, Comparison } from 'shared/contracts';
import { smallestGroup } from 'shared/domain';
import { indicatorName, sentence } from 'shared/language';
import {
  compared,
  isSameWhole,
  laneVerdict,
  type Against,
  type ChannelCounts,
  type SegmentCut,
  type ToldResponses,
} from 'shared/metrics';
import { dateIn, holidayBands, namedWindow, type NamedWindow } from 'shared/time';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import type { NamedSubject } from '../catalogue/named-subject.js';
import { SettingsService } from '../catalogue/settings.service.js';
import { Clock } from '../clock.js';
import type { Indicator } from '../effect/indicator.entity.js';
import { IndicatorsService } from '../effect/indicators.service.js';
import { ResponseRates } from '../effect/response-rates.service.js';
import { Fault } from '../http/fault.js';
import { noSuchWindow } from './refusals.js';
import { ShownIndicatorsService, type ShownIndicator } from './shown-indicators.service.js';
import { ShownSegmentsService } from './shown-segments.service.js';
import { indicatorNameOf } from './summary.js';

/** What a comparison is asked for: a day or a year to set the weeks beside, or another product. */
export type AskedAgainst = Against | { readonly kind: 'product'; readonly slug: string } | null;

/** Answers of which channel or end point: all, each that may be told side by side, or one cut by its name. */
export type AskedSegment = 'each' | { readonly name: string; readonly cut: SegmentCut } | null;

interface Asking {
  readonly channels?: readonly ChannelCounts[];
  readonly responses?: readonly ToldResponses[];
}

interface Own {
  readonly subject: ComparedPanel['subject'];
  readonly indicator: Indicator;
  readonly shown: ShownIndicator;
  /** Null = of all answers. */
  readonly segment: string | null;
}

/** Indicators side by side, each against its own usual range; nothing is sorted by a value (requirements.md N02). */
@Injectable()
export class ComparisonsService {
  constructor(
    private readonly clock: Clock,
    private readonly settings: SettingsService,
    private readonly catalogue: CatalogueService,
    private readonly indicators: IndicatorsService,
    private readonly shown: ShownIndicatorsService,
    private readonly segments: ShownSegmentsService,
    private readonly rates: ResponseRates,
  ) {}

  /** @throws Fault 404 where the other product is not there, 422 for a window that does not exist */
  async of(
    subject: NamedSubject,
    windowName: string,
    { against, segment = null }: { against: AskedAgainst; segment?: AskedSegment },
  ): Promise<Comparison> {
    const other = against?.kind === 'product' && segment === null ? await this.catalogue.product(against.slug) : null;
    const segments = await this.segments.possible(subject.id);
    if (segment !== null && segment !== 'each' && !segments.includes(segmentIn(segment.cut))) throw noSuchSegment();
    const [own, others, related, zone]: [Own[], Own[], Comparison['related'], string] = await Promise.all([
      this.inSegments(subject, segment),
      other ? this.inUse({ kind: 'product', ...other }) : [],
      this.related(subject),
      this.settings.zone(),
    ]);
    const all = beside(own, others);
    const window = this.window(windowName, zone, all);
    const over = against?.kind === 'product' ? null : against;
    const asking = await this.asking(subject, over !== null && segment === null ? own : []);
    return {
      subject: namedOf(subject),
      window,
      panels: all.map((one) => ({
        ...panelOf(one, window, over, asking.get(one.indicator.key) ?? {}),
        ...(others.includes(one) && isOfOtherWhole(one, own) ? { notes: [otherWhole] } : {}),
      })),
      segments,
      related,
      holidays: holidayBands(window.from, window.to).map(({ from, to }) => ({
        ...{ from, to, name: sentence('metrics.july') },
      })),
      asOf: new Date(this.clock.now()).toISOString(),
    };
  }

  /** What is told of how often each of its own indicators was asked and answered, and through which channels. */
  private async asking({ id, kind }: NamedSubject, own: readonly Own[]): Promise<Map<string, Asking>> {
    if (own.length === 0) return new Map();
    const keys = own.map(({ indicator }) => indicator.key);
    const [channels, responses] = await Promise.all([this.segments.channels(id, kind), this.rates.histories(id, keys)]);
    return new Map(
      keys.map((key) => [key, { channels: channels.get(key) ?? [], responses: responses.get(key) ?? [] }]),
    );
  }

  private async inUse(subject: NamedSubject): Promise<Own[]> {
    const { id, kind } = subject;
    const [indicators, shown] = await Promise.all([this.indicators.inUse(id), this.shown.every(id, kind)]);
    return shown.flatMap((one) => {
      const indicator = indicators.find(({ key }) => key === one.indicator.key);
      return indicator ? [{ subject: namedOf(subject), indicator, shown: one, segment: null }] : [];
    });
  }

  /** Side by side, each indicator is followed by its segments; for one cut it is left out for it. */
  private async inSegments(subject: NamedSubject, asked: AskedSegment): Promise<Own[]> {
    const own = await this.inUse(subject);
    if (asked === null) return own;
    const { id, kind } = subject;
    const cuts =
      asked === 'each' ? await this.segments.each(id, kind) : await this.segments.cut(id, asked.name, asked.cut, kind);
    return own
      .filter(({ indicator }) => indicator.measurement === 'sampled' && indicator.scale !== null)
      .flatMap((one) => {
        const parts = cuts.filter(({ key }) => key === one.indicator.key);
        return [
          ...(asked === 'each' ? [one] : []),
          ...parts.map(({ name, shown }) => ({ ...one, shown, segment: name })),
        ];
      });
  }

  /** By name, as the catalogue gives them. */
  private async related(subject: NamedSubject): Promise<Comparison['related']> {
    const [products, own] = await Promise.all([this.catalogue.products(), this.indicators.inUse(subject.id)]);
    const headlines = await this.indicators.headlines(products.map(({ id }) => id));
    const kinds = new Set(own.map(({ kind }) => kind));
    return products
      .filter(({ id }) => id !== subject.id && kinds.has(headlines.get(id)?.kind ?? ('' as never)))
      .map(({ slug, name }) => ({ slug, name }));
  }

  private window(name: string, zone: string, all: readonly Own[]): NamedWindow {
    const now = this.clock.now();
    const days = all.flatMap(({ shown }) => shown.outcome.points.map(({ from }) => from));
    const historyFrom = days.reduce((first, day) => (day < first ? day : first), dateIn(zone, now));
    const found = namedWindow(name, { zone, now, readUntil: now, historyFrom });
    if (!found) throw noSuchWindow(name);
    return found;
  }
}

const namedOf = ({ kind, slug, name }: NamedSubject): ComparedPanel['subject'] => ({ kind, slug, name });

/** Beside the whole, five wait for a sixth (`smallestPart`). */
const tooFewInPart = sentence('reasons.tooFewInPart', { k: smallestGroup });

/** Why all but a segment are hidden, although they are many. */
const restHidden = sentence('compare-page.restHidden');

const segmentIn = (cut: SegmentCut): string => {
  if (cut === 'others') return cut;
  return 'only' in cut ? cut.only : cut.except;
};

function noSuchSegment(): Fault {
  const message = sentence('compare-page.noSuchSegment');
  return new Fault({ kind: 'yours', status: 422, message, fields: [{ path: 'segment', message }] });
}

/** Reach of another product is of another whole, unless both told the same one (methods.md E.4). */
const isOfOtherWhole = ({ indicator: { kind, whole } }: Own, own: readonly Own[]): boolean =>
  kind === 'reach' && own.some(({ indicator }) => indicator.kind === 'reach' && !isSameWhole(indicator.whole, whole));

const otherWhole = sentence('compare-page.otherWhole');

/** Each of its own, followed by those of the other product that are of its kind. */
function beside(own: readonly Own[], others: readonly Own[]): Own[] {
  const kinds = own.map(({ indicator }) => indicator.kind);
  return own.flatMap((one, index) => {
    const isFirstOfKind = kinds.indexOf(one.indicator.kind) === index;
    return [one, ...(isFirstOfKind ? others.filter(({ indicator }) => indicator.kind === one.indicator.kind) : [])];
  });
}

function panelOf(
  { subject, indicator, shown, segment }: Own,
  window: NamedWindow,
  against: Against | null,
  asking: Asking,
): ComparedPanel {
  const { whole, recent, outcome } = shown;
  const few = segment !== null && recent.missing?.key === 'reasons.tooFewAnswers';
  const reading = { ...recent, shape: whole.shape, ...(few && { missing: tooFewInPart }) };
  const dependent = whole.caveats.some(({ key }) => key === 'reasons.rolling' || key === 'reasons.cumulative');
  // How many were asked is known of all answers together: of one channel's it would be no response rate.
  const points = segment === null ? outcome.points : outcome.points.map(({ asked: _, ...point }) => point);
  const source = { indicator: shown.indicator, points, dependent, ...asking };
  const { figures, notes } = compared(source, window, against, indicatorName(indicator));
  return {
    subject,
    indicator: indicatorNameOf(indicator),
    askedAt: indicator.askedAt,
    segment,
    reading,
    verdict: laneVerdict('effect', reading),
    figures: [...figures],
    notes: [...(segment?.startsWith('not:') === true && outcome.points.length === 0 ? [restHidden] : []), ...notes],
  };
}
