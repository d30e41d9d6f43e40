import type { Reading, Sentence, Signal } from 'shared/contracts';
import { sentence } from 'shared/language';
import { weekValue } from './week-value.js';

/** What a series says about change: words, and where something has happened an arrow and a tone. Never an arrow on noise. */
export interface Verdict {
  readonly kind: 'unknown' | 'tooEarly' | 'usual' | 'unusual' | 'changed';
  readonly tone: 'better' | 'worse' | 'plain';
  readonly arrow: 'up' | 'down' | null;
  readonly sinceBucket: string | null;
  readonly words: Sentence;
}

/** Lengths of time are spoken of as shorter and longer; what users experience as better and worse; counts as more and fewer. */
export function verdict(reading: Reading): Verdict {
  const quiet = { tone: 'plain', arrow: null, sinceBucket: null } as const;
  if (reading.missing !== null || reading.value === null) {
    return { ...quiet, kind: 'unknown', words: reading.missing ?? sentence('app.unknown') };
  }
  if (reading.shape.kind !== 'series' || reading.shape.phases.at(-1)?.toBucket !== null) {
    return { ...quiet, kind: 'tooEarly', words: sentence('overview.laneTooEarly') };
  }
  const run = currentRun(reading);
  if (run) {
    const tone = run.better === null ? 'plain' : run.better ? 'better' : 'worse';
    const arrow = run.direction === 'higher' ? 'up' : 'down';
    return { kind: 'changed', tone, arrow, sinceBucket: run.sinceBucket, words: changeWords(reading, run) };
  }
  const lone = reading.shape.signals.find((signal) => signal.rule === 'outside' && signal.current);
  if (lone) {
    const words = sentence('overview.laneUnusual', { week: weekValue(lone.sinceBucket) });
    return { ...quiet, kind: 'unusual', sinceBucket: lone.sinceBucket, words };
  }
  return { ...quiet, kind: 'usual', words: sentence('overview.laneUsual') };
}

/** The run that still holds; a later one replaces an earlier one. Without any, the level that people have confirmed. */
export function currentRun(reading: Reading): Signal | null {
  if (reading.shape.kind !== 'series') return null;
  const current = reading.shape.signals.filter((signal) => signal.current);
  const found = (rule: Signal['rule']): Signal | undefined => current.findLast((signal) => signal.rule === rule);
  return found('run') ?? found('phase') ?? null;
}

function changeWords(reading: Reading, run: Signal): Sentence {
  const since = { week: weekValue(run.sinceBucket) };
  const up = run.direction === 'higher';
  if (reading.unit === 'days' || reading.unit === 'hours') {
    return up ? sentence('overview.laneLonger', since) : sentence('overview.laneShorter', since);
  }
  if (run.better === null) return up ? sentence('app.higherSince', since) : sentence('app.lowerSince', since);
  return run.better ? sentence('overview.laneBetter', since) : sentence('overview.laneWorse', since);
}
