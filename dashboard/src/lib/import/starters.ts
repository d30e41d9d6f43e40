import type { IndicatorInput } from 'shared/contracts';
import type { MessageKey } from 'shared/language';

type Nature = Pick<IndicatorInput, 'kind' | 'measurement' | 'summary' | 'better' | 'unit'>;

/** A usual kind of indicator that a file brings: one choice instead of seven fields. */
export interface Starter extends Nature {
  readonly key: string;
  readonly label: MessageKey;
  /** Null: its readings come counted, a line a period. */
  readonly scale: { readonly min: number; readonly max: number } | null;
  /** May the file be of another scale? Where the kind has one scale alone, nobody is asked. */
  readonly ownScale: boolean;
  /** What its file holds, where that is more than scores. */
  readonly hint: MessageKey | null;
}

const asked = { measurement: 'sampled', better: 'higher', unit: 'share' } as const;
const counted = { measurement: 'counted', better: 'lower' } as const;

/** A case of more than ten years is a slip of the year. */
const longestCase = 3650;

const hints: Partial<Record<IndicatorInput['summary'], MessageKey>> = {
  median: 'import-page.durationsHint',
  gap: 'import-page.gapHint',
};

/** What single answers or cases of a file can be about, or readings a line a period. */
export const starters: readonly Starter[] = [
  starter('satisfaction', 'app.satisfaction', { ...asked, summary: 'topTwo' }, { min: 1, max: 5 }),
  starter('ease', 'app.ease', { ...asked, summary: 'topThree' }, { min: 1, max: 7 }),
  questionnaire('systemUsability', 'app.systemUsability'),
  questionnaire('usability', 'app.usability'),
  questionnaire('usabilityEstimate', 'app.usabilityEstimate'),
  questionnaire('shortUsability', 'app.shortUsability'),
  starter('completion', 'app.completion', { ...asked, summary: 'share' }, { min: 0, max: 1 }),
  fixed('recommendation', 'app.recommendation', { ...asked, summary: 'promoters', unit: 'score' }, { min: 0, max: 10 }),
  fixed(
    'serviceSpeed',
    'import-page.durations',
    { ...counted, summary: 'median', unit: 'days' },
    { min: 0, max: longestCase },
  ),
  fixed(
    'serviceSpeed',
    'import-page.hours',
    { ...counted, summary: 'median', unit: 'hours' },
    { min: 0, max: 24 * longestCase },
  ),
  fixed(
    'accessibilityGap',
    'app.accessibilityGap',
    { ...counted, measurement: 'sampled', summary: 'gap', unit: 'score' },
    null,
  ),
];

function starter(
  kind: IndicatorInput['kind'],
  label: MessageKey,
  nature: Omit<Nature, 'kind'>,
  scale: Starter['scale'],
): Starter {
  const { measurement, summary, better, unit } = nature;
  const key = kind.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return {
    ...{ kind, measurement, summary, better, unit, label, scale },
    key,
    ownScale: true,
    hint: hints[summary] ?? null,
  };
}

/** Scores of a questionnaire, made of its statements or finished. */
function questionnaire(kind: IndicatorInput['kind'], label: MessageKey): Starter {
  const made = fixed(kind, label, { ...asked, summary: 'mean', unit: 'score' }, { min: 0, max: 100 });
  return { ...made, hint: 'import-page.questionnaireHint' };
}

function fixed(...all: Parameters<typeof starter>): Starter {
  return { ...starter(...all), ownScale: false };
}

/** What is sent to make one; `max` is the highest score of its scale, where the file may have another one. */
export function indicatorOf(
  { label: _, hint: _hint, ownScale, scale, ...nature }: Starter,
  max: number,
): Nature & {
  readonly key: string;
  readonly name: null;
  readonly scale: Starter['scale'];
} {
  return { ...nature, name: null, scale: scale && ownScale ? { min: scale.min, max } : scale };
}
