import { describe, expect, it } from '@jest/globals';
import type { Annotation } from 'shared/contracts';
import { addDays, onAxis } from '../weeks.js';
import { crowded } from './crowded.js';

const note = (kind: Annotation['kind'], on: string, role: Annotation['role'] = null): Annotation => ({
  ...{ kind, on, role, to: null, reason: null },
  text: { key: 'annotations.named', values: { name: on } },
});
const weekly = (kind: Annotation['kind'], n: number) =>
  Array.from({ length: n }, (_, week) => note(kind, addDays('2026-01-05', 7 * week)));
const view = [onAxis('2026-01-01'), onAxis('2026-12-31')] as const;

describe('what stands on the time axis', () => {
  it('are releases and incidents while there are eight weeks of a kind or fewer', () => {
    const notes = [...weekly('release', 8), ...weekly('incident', 8), note('policy', '2026-03-01', 'team')];
    expect(crowded(notes, ...view)).toEqual({ flagged: notes, gathered: [] });
  });

  it('is told in one line where there are more of a kind in view; the other kind, and what people wrote, stay', () => {
    const releases = weekly('release', 30);
    const others = [...weekly('incident', 2), note('release', '2026-02-02', 'team'), note('hypothesis', '2026-02-03')];
    expect(crowded([...releases, ...others], ...view)).toEqual({
      flagged: others,
      gathered: [{ kind: 'release', notes: releases }],
    });
    // A shorter period has room for them.
    const flagged = crowded(releases, onAxis('2026-01-05'), onAxis('2026-02-23'));
    expect(flagged).toEqual({ flagged: releases, gathered: [] });
  });
});
