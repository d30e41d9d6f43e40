import type { IndicatorDefinition, IndicatorInput } from 'shared/contracts';
import { questionnaires, referenceValues } from 'shared/domain';
import { sentence, type MessageKey } from 'shared/language';
import type { FaultDescription } from '../http/fault.js';

type FieldFault = NonNullable<FaultDescription['fields']>[number];

/** What an indicator is, whatever its definition says: it stays the same through all versions. */
export type IndicatorNature = Pick<IndicatorInput, 'kind' | 'measurement' | 'summary' | 'unit'>;

/** How many points of a scale the share of the best ones takes in (methods.md E.2). */
const bestPoints: Partial<Record<IndicatorInput['summary'], number>> = { share: 1, topTwo: 2, topThree: 3 };

/** What is wrong with a definition, field by field. */
export function definitionFaults(nature: IndicatorNature, definition: IndicatorDefinition): FieldFault[] {
  const { kind, measurement, summary, unit } = nature;
  const { name, scale, smallestChange } = definition;
  const found: (FieldFault | null)[] = [
    kind === 'own' && !name ? wrong('name', 'effect.nameNeeded') : null,
    measurement === 'sampled' && summary !== 'value' && summary !== 'gap' && !scale
      ? wrong('scale', 'effect.scaleNeeded')
      : null,
    scale && scale.min >= scale.max ? wrong('scale', 'effect.scaleUpsideDown') : null,
    scale && scale.max - scale.min < (bestPoints[summary] ?? 0) ? wrong('scale', 'effect.scaleTooShort') : null,
    summary === 'promoters' && scale && !(scale.min === 0 && scale.max === 10)
      ? wrong('scale', 'effect.promotersScale')
      : null,
    questionnaires[kind] && !(measurement === 'sampled' && summary === 'mean' && scale?.min === 0 && scale.max === 100)
      ? wrong('scale', 'effect.questionnaireScale')
      : null,
    referenceValues[kind] !== undefined && !(summary === 'value' && unit === 'number')
      ? wrong('summary', 'effect.ofPageViews')
      : null,
    ...partFaults(nature, definition),
    kind === 'reach' && !definition.whole ? wrong('whole', 'effect.wholeNeeded') : null,
    kind !== 'reach' && definition.whole ? wrong('whole', 'effect.wholeOfReach') : null,
    summary === 'median' && (scale?.min !== 0 || !(unit === 'days' || unit === 'hours'))
      ? wrong('scale', 'effect.durationScale')
      : null,
    unit === 'share' && smallestChange !== null && smallestChange >= 1
      ? wrong('smallestChange', 'effect.changeTooLarge')
      : null,
  ];
  return found.filter((fault) => fault !== null);
}

/** Answers of a sample can be weighted, and only by parts that make up all users. */
function partFaults({ measurement, summary }: IndicatorNature, { channelParts }: IndicatorDefinition): FieldFault[] {
  if (!channelParts) return [];
  if (measurement !== 'sampled' || !(summary in bestPoints)) return [wrong('channelParts', 'effect.partsOfShares')];
  const parts = Object.values(channelParts.parts);
  const whole = parts.reduce((sum, part) => sum + part, 0);
  return parts.length < 2 || Math.abs(whole - 1) > 0.001 ? [wrong('channelParts', 'effect.partsMakeAll')] : [];
}

/** Shares may go on another scale, judged day by day; a mean of 1 to 5 and one of 1 to 7 are not one series (methods.md E.2). */
export function scaleChangeFaults(
  { summary }: IndicatorNature,
  before: IndicatorDefinition['scale'],
  now: IndicatorDefinition['scale'],
): FieldFault[] {
  if (sameScale(before, now) || summary in bestPoints) return [];
  return [wrong('scale', 'effect.scaleOfMeanStays')];
}

export const sameScale = (one: IndicatorDefinition['scale'], other: IndicatorDefinition['scale']): boolean =>
  one?.min === other?.min && one?.max === other?.max;

const wrong = (path: string, key: MessageKey): FieldFault => ({ path, message: sentence(key) });
