import type { Annotation, ScopeLink, Service } from 'shared/contracts';
import { message, sentence, type MessageKey } from 'shared/language';
import { baselineKey } from 'shared/metrics';
import { dateIn } from 'shared/time';
import { countingKeys, phasesKey, type SettingVersion } from '../catalogue/settings.service.js';
import { toldPhases } from './confirmed-phase.js';

export interface Known {
  readonly productId: string;
  readonly links: readonly ScopeLink[];
  /** The headline indicator. */
  readonly indicatorKey: string | null;
  /** Of the synthetic organisation, whose source goes by its name in the reader's language. */
  readonly sample: boolean;
  /** What people have chosen of how things count: the versions under `keysFor`. */
  readonly versions: readonly SettingVersion[];
  readonly historyFrom: string | null;
  readonly zone: string;
}

/** The settings that say how a product's work is counted. */
export const keysFor = (productId: string, links: readonly ScopeLink[], indicatorKey: string | null): string[] => [
  countingKeys.links(productId),
  ...new Set(links.map(({ connectionId }) => countingKeys.stages(connectionId))),
  ...new Set(links.map(({ connectionId, scopeId }) => countingKeys.rung(connectionId, scopeId))),
  ...laneSeries(indicatorKey).map(([series]) => phasesKey(productId, series)),
];

/** The series that the time axis draws, with what they are called. */
const laneSeries = (indicatorKey: string | null): (readonly [series: string, name: MessageKey])[] => [
  ['lead-time', 'metrics.lead-time.name'],
  ['change-lead-time', 'metrics.change-lead-time.name'],
  ...(indicatorKey === null ? [] : ([[baselineKey(indicatorKey), 'metrics.experience.name']] as const)),
];

/** What must be known when reading the time axis, in the order of time: where it begins, and where counting changed. */
export function annotationsOf(known: Known): Annotation[] {
  return inOrder([...beginning(known), ...linkDays(known), ...chosen(known), ...newRanges(known)]);
}

/** By day; those of one day as they are given. */
export const inOrder = (all: readonly Annotation[]): Annotation[] => all.toSorted((a, b) => a.on.localeCompare(b.on));

const plain = { to: null, role: null, reason: null } as const;

/** The same of a service: the days on which products became a part of it and left, instead of how each of them is counted. */
export function serviceAnnotations({
  id: productId,
  parts,
  products,
  ...known
}: Pick<Known, 'indicatorKey' | 'versions' | 'historyFrom'> & {
  readonly id: string;
  readonly parts: Service['parts'];
  readonly products: readonly { readonly slug: string; readonly name: string }[];
}): Annotation[] {
  const day = (on: string | null, key: MessageKey, slug: string): Annotation[] => {
    const product = products.find((one) => one.slug === slug)?.name ?? slug;
    return on === null ? [] : [{ ...plain, on, kind: 'counting', text: sentence(key, { product }) }];
  };
  const parting = parts.flatMap(({ productSlug, from, to }) => [
    ...day(from, 'annotations.partBegins', productSlug),
    ...day(to, 'annotations.partEnds', productSlug),
  ]);
  return inOrder([...beginning(known), ...parting, ...newRanges({ productId, ...known })]);
}

function beginning({ historyFrom }: Pick<Known, 'historyFrom'>): Annotation[] {
  return historyFrom === null
    ? []
    : [{ ...plain, on: historyFrom, kind: 'start', text: sentence('annotations.start') }];
}

function linkDays({ links }: Known): Annotation[] {
  const day = (
    on: string | null,
    key: 'annotations.linkBegins' | 'annotations.linkEnds',
    scope: string,
  ): Annotation[] => (on === null ? [] : [{ ...plain, on, kind: 'counting', text: sentence(key, { scope }) }]);
  return links.flatMap(({ from, to, scopeName }) => [
    ...day(from, 'annotations.linkBegins', scopeName),
    ...day(to, 'annotations.linkEnds', scopeName),
  ]);
}

/** Only those that still hold: a range that was taken back is drawn no more. */
function newRanges({
  productId,
  indicatorKey,
  versions,
}: Pick<Known, 'productId' | 'indicatorKey' | 'versions'>): Annotation[] {
  return laneSeries(indicatorKey).flatMap(([series, name]) => {
    const own = versions.filter(({ key }) => key === phasesKey(productId, series));
    const text = sentence('annotations.phase', { metric: message(name) });
    return toldPhases(own).map(({ from: on, role, reason }) => ({
      on,
      kind: 'counting',
      text,
      to: null,
      role,
      reason,
    }));
  });
}

/** Who tries things out changes the same setting several times a day: the last time stands for them all. */
function chosen({ productId, links, sample, versions, zone }: Known): Annotation[] {
  const texts = new Map([
    [countingKeys.links(productId), sentence('annotations.links')],
    ...links.flatMap(({ connectionId, connectionName, scopeId, scopeName }) => [
      [
        countingKeys.stages(connectionId),
        sentence('annotations.stages', {
          source: sample ? { kind: 'message', key: 'app.sampleName' } : connectionName,
        }),
      ] as const,
      [countingKeys.rung(connectionId, scopeId), sentence('annotations.rung', { scope: scopeName })] as const,
    ]),
  ]);
  const byDay = new Map<string, Annotation>();
  for (const { key, value, setAt, role, reason } of versions) {
    const text = texts.get(key);
    if (!text) continue;
    const on = validFrom(value) ?? dateIn(zone, setAt.getTime());
    byDay.set(`${key} ${on}`, { on, kind: 'counting', text, to: null, role, reason });
  }
  return [...byDay.values()];
}

/** Stages may hold from a day of their own. */
function validFrom(value: unknown): string | null {
  const day = value !== null && typeof value === 'object' && 'validFrom' in value ? value.validFrom : null;
  return typeof day === 'string' ? day : null;
}
