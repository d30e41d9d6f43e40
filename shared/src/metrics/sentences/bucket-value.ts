import type { SentenceValue } from '../../contracts/sentence.js';
import { week } from '../../language/sentence.js';
import { isoWeek } from '../../time/calendar-date.js';

/** A bucket as a reader's week: merged buckets carry their first day's. */
export const bucketValue = (bucket: string): SentenceValue => week(bucket.includes('W') ? bucket : isoWeek(bucket));
