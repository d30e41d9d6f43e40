import type { Lane } from '../../contracts/product.js';
import type { Reading } from '../../contracts/reading.js';
import type { Sentence } from '../../contracts/sentence.js';
import { sentence } from '../../language/sentence.js';
import { bucketValue } from './bucket-value.js';
import { changeOf } from './change.js';

/** What a lane says in words: a change with its first week, an unusual week, nothing unusual, too early, or why nothing. */
export function laneVerdict(kind: Lane['kind'], reading: Reading): Sentence {
  const change = changeOf(reading);
  if (change.kind === 'unknown') return reading.missing ?? sentence('overview.laneTooEarly');
  if (change.kind === 'tooEarly') return sentence('overview.laneTooEarly');
  if (change.kind === 'usual') return sentence('overview.laneUsual');
  const since = { week: bucketValue(change.bucket) };
  if (change.kind === 'unusual') return sentence('overview.laneUnusual', since);
  if (kind === 'flow')
    return sentence(change.direction === 'lower' ? 'overview.laneShorter' : 'overview.laneLonger', since);
  return sentence(change.better ? 'overview.laneBetter' : 'overview.laneWorse', since);
}
