import type { Sentence } from '../../contracts/sentence.js';
import { sentence, share } from '../../language/sentence.js';
import type { Calibration } from '../effect/calibration.js';
import type { EffectDebt } from '../effect/effect-debt.js';
import { expectedFalse } from '../effect/portfolio.js';
import { smallestSampleFor } from '../statistics/percentile.js';

/** Effect debt, and beside it what has no stated purpose; null is "not known", never no debt. */
export function debtWords(debt: EffectDebt | null): Sentence[] {
  if (debt === null || debt.finished === 0) return [sentence('debt.notMeasured')];
  const { owed, oldestDays, noStatedPurpose, finished } = debt;
  const purpose = noStatedPurpose > 0 ? [sentence('debt.noPurpose', { n: noStatedPurpose, m: finished })] : [];
  if (owed > 0) return [sentence('debt.owed', { n: owed, d: oldestDays ?? 0 }), ...purpose];
  // Where nothing has a purpose, "no debt" would be praise for having said nothing.
  return noStatedPurpose === finished ? purpose : [sentence('debt.nothingOwed'), ...purpose];
}

/** How the organisation's expectations met what was found, and what to expect of chance. */
export function calibrationWords({ n, within, tooHigh, tooLow, ratio, leaning }: Calibration): Sentence[] {
  if (n === 0) return [sentence('calibration.none')];
  const values = ratio ? { ratio: share(ratio.median) } : { needed: smallestSampleFor(0.5) };
  return [sentence('calibration.met', { n, within, tooHigh, tooLow }), sentence(`calibration.${leaning}`, values)];
}

/** Some of many verdicts are chance; null while there are too few to expect one. */
export function chanceWords(judged: number): Sentence | null {
  const { low, high } = expectedFalse(judged);
  if (high < 1) return null;
  return sentence('calibration.byChance', { judged, low: Math.floor(low), high: Math.ceil(high) });
}
