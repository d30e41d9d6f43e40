import { describe, expect, it } from '@jest/globals';
import type { HypothesisList } from 'shared/contracts';
import { render, sentence } from 'shared/language';
import { hypotheses, partHypotheses } from '../../../fixtures/learning.js';
import { leadOf, underWay, waiting } from './lead.js';
import { notesOf, notesOfParts } from './notes-of.js';

const list = hypotheses('foreldrepenger');
const none: Pick<HypothesisList, 'open' | 'past'> = { open: [], past: [] };
const keys = (all: readonly { readonly key: string }[]): string[] => all.map(({ key }) => key);

describe('how the hypotheses of a product stand', () => {
  it('tells what is under way apart from what waits for a verdict', () => {
    expect([keys(underWay(list)), keys(waiting(list))]).toEqual([['HYP-14', 'HYP-15'], ['HYP-12']]);
  });

  it('is said with the next day first, and what waits after it', () => {
    expect(leadOf(list).map(({ key, values }) => [key, values['n'], values['date']])).toEqual([
      ['learning-page.leadOpen', 2, { kind: 'date', value: '2026-12-12' }],
      ['learning-page.leadToJudge', 1, { kind: 'date', value: '2026-11-15' }],
    ]);
    expect(leadOf({ ...list, open: [] }).map(({ key }) => key)).toEqual(['learning-page.leadPast']);
    expect(leadOf(none)).toEqual([]);
  });

  it('stands on the time axis from the day it began, and not before', () => {
    expect(notesOf(list).map(({ on, text }) => [on, text.values['key']])).toEqual([
      ['2026-08-24', 'HYP-12'],
      ['2026-09-21', 'HYP-14'],
      ['2026-03-09', 'HYP-9'],
    ]);
  });

  it('says what was concluded and when, and in a service which product it belongs to', () => {
    const [concluded, ...others] = notesOfParts(partHypotheses.hypotheses);
    expect(render(concluded?.text ?? sentence('app.none'), 'en', { zone: 'Europe/Oslo' })).toBe(
      'Foreldrepenger · HYP-9: påminnelser på SMS. Concluded 4 Jun 2026: Refuted',
    );
    expect(others.map(({ text }) => [text.key, text.values['key']])).toEqual([
      ['learning-page.noteText', 'Adopsjon · HYP-12'],
      ['learning-page.noteText', 'Foreldrepenger · HYP-14'],
    ]);
  });
});
