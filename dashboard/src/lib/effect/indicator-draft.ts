import type { ChannelParts, IndicatorDefinition, IndicatorInput } from 'shared/contracts';
import { channels, type Channel } from 'shared/domain';

/** How a figure comes about; several follow from what it is about, and only an own indicator has the choice. */
export const measures = ['best', 'mean', 'share', 'durations', 'days', 'amount'] as const;
export type Measure = (typeof measures)[number];

type Nature = Pick<IndicatorInput, 'measurement' | 'summary' | 'unit'>;

const natures: Readonly<Record<Measure, Nature>> = {
  best: { measurement: 'sampled', summary: 'topTwo', unit: 'share' },
  mean: { measurement: 'sampled', summary: 'mean', unit: 'score' },
  share: { measurement: 'counted', summary: 'share', unit: 'share' },
  durations: { measurement: 'counted', summary: 'median', unit: 'days' },
  days: { measurement: 'counted', summary: 'value', unit: 'days' },
  amount: { measurement: 'counted', summary: 'value', unit: 'number' },
};

interface Usual extends Nature {
  readonly better: 'higher' | 'lower';
  readonly scale: { readonly min: number; readonly max: number } | null;
  readonly expectedDays: number | null;
}

const asked = { measurement: 'sampled', better: 'higher', expectedDays: 14 } as const;
const counted = { scale: null, expectedDays: 62 } as const;

/** What is usual for each kind (methods.md E.2 to E.4): one choice instead of five fields. */
const usual: Readonly<Record<Exclude<IndicatorInput['kind'], 'own'>, Usual>> = {
  satisfaction: { ...asked, summary: 'topTwo', unit: 'share', scale: { min: 1, max: 5 } },
  ease: { ...asked, summary: 'topThree', unit: 'share', scale: { min: 1, max: 7 } },
  usability: { ...asked, summary: 'mean', unit: 'score', scale: { min: 0, max: 100 } },
  usabilityEstimate: { ...asked, summary: 'mean', unit: 'score', scale: { min: 0, max: 100 } },
  systemUsability: { ...asked, summary: 'mean', unit: 'score', scale: { min: 0, max: 100 } },
  shortUsability: { ...asked, summary: 'mean', unit: 'score', scale: { min: 0, max: 100 } },
  recommendation: { ...asked, summary: 'promoters', unit: 'score', scale: { min: 0, max: 10 } },
  completion: { ...natures.share, ...counted, better: 'higher' },
  takeUp: { ...natures.share, ...counted, better: 'higher' },
  reach: { ...natures.share, ...counted, better: 'higher' },
  serviceSpeed: { ...natures.durations, ...counted, better: 'lower' },
  costPerTransaction: { ...natures.amount, ...counted, expectedDays: 124, better: 'lower' },
  accessibility: { ...natures.amount, ...counted, better: 'lower' },
  adoption: { ...natures.amount, ...counted, expectedDays: 14, better: 'higher' },
  activation: { ...natures.share, ...counted, better: 'higher' },
  retention: { ...natures.share, ...counted, better: 'higher' },
  loadTime: { ...natures.amount, ...counted, expectedDays: 14, better: 'lower' },
  inputDelay: { ...natures.amount, ...counted, expectedDays: 14, better: 'lower' },
  layoutShift: { ...natures.amount, ...counted, expectedDays: 14, better: 'lower' },
  accessibilityGap: { ...counted, measurement: 'sampled', summary: 'gap', unit: 'score', better: 'lower' },
};

/** Everything that is typed, as it stands in the fields. */
export interface DefinitionDraft {
  name: string;
  question: string;
  askedAt: string;
  min: string;
  max: string;
  better: 'higher' | 'lower';
  /** Percentage points where the figure is a share. */
  smallest: string;
  expectedDays: string;
  course: IndicatorInput['course'];
  /** What the organisation gains, not what users notice. */
  benefit: boolean;
  /** Of a hundred users, so many come through each channel; empty = not known. */
  parts: Record<Channel, string>;
  partsSource: string;
  partsOn: string;
  /** The whole that reach is a part of: who says how many they are, for which day. */
  wholeSource: string;
  wholeOn: string;
}

export const natureOf = (kind: IndicatorInput['kind'], measure: Measure): Nature =>
  kind === 'own' ? natures[measure] : { ...pick(usual[kind]) };

const pick = ({ measurement, summary, unit }: Nature): Nature => ({ measurement, summary, unit });

/** The fields as they are usual for a kind; what has been written in words stays. */
export function usualDraft(kind: IndicatorInput['kind'], measure: Measure, written?: DefinitionDraft): DefinitionDraft {
  const found: Usual =
    kind === 'own'
      ? { ...natures[measure], better: 'higher', scale: ownScale(measure), expectedDays: null }
      : usual[kind];
  return {
    name: written?.name ?? '',
    question: written?.question ?? '',
    askedAt: written?.askedAt ?? '',
    smallest: written?.smallest ?? '',
    min: found.scale ? String(found.scale.min) : '',
    max: found.scale ? String(found.scale.max) : '',
    better: found.better,
    expectedDays: found.expectedDays === null ? '' : String(found.expectedDays),
    course: 'each',
    benefit: kind === 'costPerTransaction',
    ...partsOf(null),
    wholeSource: written?.wholeSource ?? '',
    wholeOn: written?.wholeOn ?? '',
  };
}

const ownScale = (measure: Measure): Usual['scale'] =>
  measure === 'best' || measure === 'mean' ? { min: 1, max: 5 } : null;

/** Known parts of all users by channel, as percentages. */
function partsOf(known: ChannelParts | null): Pick<DefinitionDraft, 'parts' | 'partsSource' | 'partsOn'> {
  const text = (channel: Channel): string => {
    const part = known?.parts[channel];
    return part === undefined ? '' : String(Number((part * 100).toPrecision(12)));
  };
  const parts = Object.fromEntries(channels.map((channel) => [channel, text(channel)])) as DefinitionDraft['parts'];
  return { parts, partsSource: known?.source ?? '', partsOn: known?.on ?? '' };
}

/** Null where nothing was written of any channel. */
function partsIn({ parts, partsSource, partsOn }: DefinitionDraft): ChannelParts | null {
  const known = channels.flatMap((channel) => {
    const percent = numberIn(parts[channel]);
    return percent === null || percent === 0 ? [] : [[channel, percent / 100] as const];
  });
  return known.length === 0 ? null : { parts: Object.fromEntries(known), source: partsSource.trim(), on: partsOn };
}

/** A definition as it stands, for the fields. */
export function draftOf(definition: IndicatorDefinition, unit: IndicatorInput['unit']): DefinitionDraft {
  const { name, question, askedAt, scale, better, smallestChange, expectedDays, course, benefit } = definition;
  const { channelParts, whole } = definition;
  const points = smallestChange === null || unit !== 'share' ? smallestChange : smallestChange * 100;
  return {
    ...partsOf(channelParts),
    ...{ wholeSource: whole?.source ?? '', wholeOn: whole?.on ?? '' },
    ...{ name: name ?? '', question: question ?? '', askedAt: askedAt ?? '', better, course, benefit },
    min: scale ? String(scale.min) : '',
    max: scale ? String(scale.max) : '',
    smallest: points === null ? '' : String(Number(points.toPrecision(12))),
    expectedDays: expectedDays === null ? '' : String(expectedDays),
  };
}

/** Numbers in fields may have either decimal mark; null = nothing was written, NaN = something that is no number. */
export function numberIn(text: string): number | null {
  const plain = text.trim().replace(',', '.').replace('−', '-');
  return plain === '' ? null : Number(plain);
}

/** Fields whose text is no number: said here, for the server would only see that something is missing. */
export const notNumbers = (draft: DefinitionDraft): ('min' | 'max' | 'smallest' | 'expectedDays' | Channel)[] => [
  ...(['min', 'max', 'smallest', 'expectedDays'] as const).filter((field) => Number.isNaN(numberIn(draft[field]))),
  ...channels.filter((channel) => Number.isNaN(numberIn(draft.parts[channel]))),
];

/** What is sent. Only reach has a whole to tell of. */
export function definitionIn(
  draft: DefinitionDraft,
  nature: Nature,
  kind: IndicatorInput['kind'],
): IndicatorDefinition {
  const [min, max, smallest] = [numberIn(draft.min), numberIn(draft.max), numberIn(draft.smallest)];
  return {
    name: draft.name.trim() || null,
    question: draft.question.trim() || null,
    askedAt: draft.askedAt.trim() || null,
    better: draft.better,
    scale: scaleIn(nature, min, max),
    smallestChange: smallest !== null && nature.unit === 'share' ? smallest / 100 : smallest,
    expectedDays: numberIn(draft.expectedDays),
    course: draft.course,
    benefit: draft.benefit,
    channelParts: canBeWeighted(nature) ? partsIn(draft) : null,
    whole: kind === 'reach' ? wholeIn(draft) : null,
  };
}

/** Null where nothing was written; what is half written goes as it is, so that the server names the field. */
const wholeIn = ({ wholeSource, wholeOn }: DefinitionDraft): IndicatorDefinition['whole'] =>
  wholeSource.trim() === '' && wholeOn === '' ? null : { source: wholeSource.trim(), on: wholeOn };

/** Shares of the answers that users gave can be weighted by channel (methods.md E.5). */
export const canBeWeighted = ({ measurement, summary, unit }: Nature): boolean =>
  measurement === 'sampled' && unit === 'share' && summary !== 'value';

/** A case of more than ten years is a slip of the year; nobody needs to say so. */
const longest = { days: 3650, hours: 24 * 3650 };

function scaleIn(
  { measurement, summary, unit }: Nature,
  min: number | null,
  max: number | null,
): IndicatorInput['scale'] {
  if (summary === 'median') return { min: 0, max: unit === 'hours' ? longest.hours : longest.days };
  return measurement === 'sampled' && summary !== 'gap' && min !== null && max !== null ? { min, max } : null;
}

/** A key made from a name, or from the kind, that no indicator of the product has yet. */
export function keyOf(name: string, kind: IndicatorInput['kind'], taken: readonly string[]): string {
  const letters = name
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 50)
    .replace(/-+$/, '');
  const wanted = letters || kind.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? wanted : `${wanted}-${String(number)}`;
    if (!taken.includes(key)) return key;
  }
}
