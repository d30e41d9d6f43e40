import { describe, expect, it } from '@jest/globals';
import { languages, type Language } from '../../language/message.js';
import { render } from '../../language/render.js';
import { addDays } from '../../time/calendar-date.js';
import { analyseEffect } from '../effect/analyse.js';
import { detectableBefore } from '../effect/detectable.js';
import type { EffectInput } from '../effect/intervention.js';
import { interventionOn, scoreOf, startsOn, weeks } from '../fixtures/effect-series.js';
import { autoregressive, randomFrom } from '../fixtures/effect-worlds.js';
import { effectWords, planWords } from './effect-verdict.js';

const names = {
  intervention: 'New first question',
  metric: 'Satisfied',
  product: 'Parental benefit',
  events: ['Postal form withdrawn', 'Summer'],
};
const place = { zone: 'Europe/Oslo', today: '2026-11-21' };

function said(input: EffectInput, language: Language): { verdict: string; because: string[]; caveats: string[] } {
  const { verdict, because, caveats } = effectWords(analyseEffect(input), names);
  const inWords = (list: typeof because) => list.map((one) => render(one, language, place));
  return { verdict: render(verdict, language, place), because: inWords(because), caveats: inWords(caveats) };
}

/** A year of weekly satisfaction, 26 weeks before and 13 after, in shares of 300 answers. */
function satisfaction(course: (week: number) => number, before = 26, after = 13): EffectInput {
  const noise = autoregressive(randomFrom(11), before + after, 0.2);
  const shares = noise.map((value, index) => 0.7 + 0.01 * value + course(index - before));
  return interventionOn(scoreOf(weeks(shares, before, 300), { kind: 'share' }), { plan: { smallestChange: 0.02 } });
}
const follows = satisfaction((week) => (week >= 0 ? 0.08 : 0));
const stays = satisfaction(() => 0);

describe('the words of a result in three languages', () => {
  const verdictsOf = (input: EffectInput) => languages.map((language) => said(input, language).verdict);

  it('where satisfaction follows', () => {
    expect(verdictsOf(follows)).toEqual(['Clear improvement', 'Klar forbedring', 'Tydlig förbättring']);
    const { because, caveats } = said(follows, 'en');
    expect(because[0]).toMatch(
      /^After 2 Mar 2026, “Satisfied” was [78](\.\d)? percentage points higher than its earlier course would suggest \(95\u00a0% sure: between \d\.?\d? and \d+(\.\d)?\)\.$/,
    );
    expect(because).toContain('Probability that it improved: 99.9%.');
    expect(because.at(-1)).toBe('At the same time: Postal form withdrawn; Summer.');
    expect(caveats[0]).toBe('Evidence: registered beforehand, no comparison product.');
  });

  it('where it does not follow', () => {
    const input = { ...stays, plan: { ...stays.plan, smallestChange: 0.05 } };
    expect(verdictsOf(input)).toEqual([
      'No change that matters',
      'Ingen endring som betyr noe',
      'Ingen förändring av betydelse',
    ]);
    expect(said(input, 'nb').because[0]).toMatch(/mellom \d+(,\d)? lavere og \d+(,\d)? høyere\)\.$/);
    expect(said(input, 'sv').because[0]).toMatch(/mellan \d+(,\d)? lägre och \d+(,\d)? högre\)\.$/);
  });

  it('where only the season turned: with two years before, nothing is claimed; without, the season is named', () => {
    const season = (week: number) => -0.08 * Math.cos((2 * Math.PI * (week + 4) * 7) / 365.2425);
    const known = satisfaction(season, 108, 12);
    expect(analyseEffect(known).word).not.toMatch(/Improvement|Worse/);
    expect(said(known, 'en').caveats.join(' ')).not.toContain('season');
    const short = satisfaction(season);
    expect(said(short, 'en').caveats).toContain(
      'The season is not taken out: that needs two full years before the start.',
    );
    // A comparison product turned with the season as well.
    const other = satisfaction((week) => season(week) + 0.002 * Math.sin(week)).outcome;
    const controlled = analyseEffect({ ...short, comparison: [other] });
    expect(controlled).toMatchObject({ evidence: 'A' });
    expect(controlled.word).not.toMatch(/Improvement|Worse/);
  });

  it('where the measurement changed', () => {
    const changed = { ...follows, breaks: [{ on: addDays(startsOn, 3), what: 'question' as const }] };
    expect(verdictsOf(changed)).toEqual(['The measurement changed', 'Målingen ble endret', 'Mätningen ändrades']);
    expect(said(changed, 'sv').because).toEqual([
      'Frågan ändrades under perioden; svar från före och efter går inte att jämföra.',
    ]);
  });

  it('where two interventions overlap', () => {
    const others = [{ id: 'b', name: 'Postal form withdrawn', startsOn: addDays(startsOn, 14) }];
    const both = { ...follows, others };
    expect(verdictsOf(both)).toEqual([
      'Cannot be told apart from something else',
      'Kan ikke skilles fra noe annet',
      'Går inte att skilja från något annat',
    ]);
    expect(said(both, 'nb').because[0]).toBe(
      'Vi kan ikke skille «New first question» fra «Postal form withdrawn»: de begynte med få perioders mellomrom. Tallene gjelder begge sammen.',
    );
  });

  it('where nothing can be said yet, with the day', () => {
    const early = { ...follows, asOf: addDays(startsOn, 40) };
    expect(said(early, 'en')).toEqual({
      verdict: 'Too early to tell',
      because: ['Something can be said on 1 Jun 2026 at the earliest.'],
      caveats: [],
    });
  });

  it('where it was found afterwards: neither word nor probability', () => {
    const late = { ...follows, plan: { ...follows.plan, registeredOn: addDays(startsOn, 1) } };
    const { verdict, because } = said(late, 'en');
    expect(verdict).toBe('Found afterwards, exploratory: no verdict');
    expect(because.join(' ')).not.toContain('Probability');
  });

  it('with what could have shown, where it cannot be told', () => {
    const unsure = { ...stays, plan: { ...stays.plan, smallestChange: 0.01 } };
    const { verdict, because } = said(unsure, 'nb');
    expect(verdict).toBe('Kan ikke avgjøres');
    expect(because.find((one) => one.startsWith('Bare'))).toMatch(
      /^Bare en endring på rundt \d(,\d)? prosentpoeng eller mer ville ha vist seg\.$/,
    );
  });

  it('leave no place unfilled, whatever the verdict', () => {
    const faster = follows.outcome.points.map((point) => ({ ...point, value: 10 * (1 - point.value) }));
    const time = interventionOn(scoreOf(faster, { kind: 'time', better: 'lower', measurement: 'counted' }), {
      plan: { smallestChange: 0.1 },
    });
    expect(said(time, 'en').because[0]).toMatch(/was \d\d% lower than .* between \d+% and \d\d%\)/);
    for (const input of [follows, stays, time, { ...stays, asOf: startsOn }, interventionOn(scoreOf([]))]) {
      for (const language of languages) {
        const { verdict, because, caveats } = said(input, language);
        expect([verdict, ...because, ...caveats].join(' ')).not.toMatch(/[{}]|verdict\.|caveat\./);
      }
    }
  });
});

describe('a plan in words', () => {
  const plan = (input: EffectInput) => planWords(detectableBefore(input)).map((one) => render(one, 'en', place));

  it('tells what would show', () => {
    expect(plan(stays)[0]).toMatch(
      /^With 26 periods before and 13 after, a change of about \d(\.\d)? percentage points would show in about three cases of four\.$/,
    );
    expect(plan({ ...stays, plan: { ...stays.plan, smallestChange: 0.001 } })).toHaveLength(2);
  });

  it('tells when nothing could be said', () => {
    const hasty = { ...stays, plan: { ...stays.plan, evaluateOn: addDays(startsOn, 20) } };
    expect(plan(hasty)).toEqual([
      'With 26 periods before and 3 after nothing can be said: at least 8 and 4 are needed.',
    ]);
  });
});
