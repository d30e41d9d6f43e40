import { describe, expect, it } from '@jest/globals';
import { indicatorInput } from 'shared/contracts';
import { indicatorKinds } from 'shared/domain';
import { definitionIn, draftOf, keyOf, measures, natureOf, notNumbers, usualDraft } from './indicator-draft.js';

describe('an indicator as it is written down', () => {
  it.each(indicatorKinds.flatMap((kind) => measures.map((measure) => [kind, measure] as const)))(
    'of the kind %s, measured as %s, keeps the contract once it has a name',
    (kind, measure) => {
      const nature = natureOf(kind, measure);
      const draft = { ...usualDraft(kind, measure), name: 'Ventetid på svar' };
      const sent = { key: keyOf(draft.name, kind, []), kind, ...nature, ...definitionIn(draft, nature, kind) };
      expect(indicatorInput.parse(sent)).toEqual(sent);
      expect(sent.scale === null).toBe(
        (nature.measurement === 'counted' && nature.summary !== 'median') || nature.summary === 'gap',
      );
      expect(definitionIn(draftOf(sent, nature.unit), nature, kind).scale).toEqual(sent.scale);
    },
  );

  it('comes back as it was sent, shares in points', () => {
    const nature = natureOf('satisfaction', 'best');
    const draft = { ...usualDraft('satisfaction', 'best'), smallest: '2,5', question: ' Hvor fornøyd? ', askedAt: '' };
    const sent = definitionIn(draft, nature, 'satisfaction');
    expect(sent).toMatchObject({ smallestChange: 0.025, question: 'Hvor fornøyd?', askedAt: null, expectedDays: 14 });
    expect(draftOf(sent, 'share')).toEqual({ ...draft, smallest: '2.5', question: 'Hvor fornøyd?' });
    expect(definitionIn(draftOf({ ...sent, smallestChange: 0.07 }, 'share'), nature, 'own').smallestChange).toBe(0.07);
  });

  it('has parts of channels as of a hundred, and none where none is written or the figure is no share', () => {
    const nature = natureOf('satisfaction', 'best');
    const usual = usualDraft('satisfaction', 'best');
    const parts = { ...usual.parts, web: '62,5', phone: '37.5', paper: '' };
    const draft = { ...usual, parts, partsSource: ' Tall ', partsOn: '2025-12-31' };
    const channelParts = { parts: { web: 0.625, phone: 0.375 }, source: 'Tall', on: '2025-12-31' };
    const sent = definitionIn(draft, nature, 'satisfaction');
    expect([sent.channelParts, definitionIn(usual, nature, 'satisfaction').channelParts]).toEqual([channelParts, null]);
    expect(definitionIn(draft, natureOf('systemUsability', 'best'), 'systemUsability').channelParts).toBeNull();
    expect(draftOf(sent, 'share').parts).toEqual({ ...parts, web: '62.5' });
    expect(notNumbers({ ...draft, parts: { ...parts, app: 'noen' } })).toEqual(['app']);
  });

  it('of reach tells the whole, also where it is half written, so that the server names the field', () => {
    const nature = natureOf('reach', 'best');
    const draft = { ...usualDraft('reach', 'best'), wholeSource: ' SSB ', wholeOn: '2025-12-31' };
    const whole = { source: 'SSB', on: '2025-12-31' };
    const sent = definitionIn(draft, nature, 'reach');
    expect(sent.whole).toEqual(whole);
    expect(draftOf(sent, 'share')).toMatchObject({ wholeSource: 'SSB', wholeOn: '2025-12-31' });
    expect(definitionIn({ ...draft, wholeSource: '' }, nature, 'reach').whole).toEqual({ ...whole, source: '' });
    expect(definitionIn(usualDraft('reach', 'best'), nature, 'reach').whole).toBeNull();
    expect(definitionIn(draft, nature, 'takeUp').whole).toBeNull();
  });

  it('says which fields hold no number, and takes an empty one for nothing', () => {
    const draft = usualDraft('serviceSpeed', 'days');
    expect(notNumbers(draft)).toEqual([]);
    expect(notNumbers({ ...draft, smallest: 'two', expectedDays: '4 uker' })).toEqual(['smallest', 'expectedDays']);
  });

  it('takes what a transaction costs for a gain of the organisation, and all else for what users notice', () => {
    expect(usualDraft('costPerTransaction', 'best').benefit).toBe(true);
    expect([usualDraft('takeUp', 'best'), usualDraft('own', 'amount')].map(({ benefit }) => benefit)).toEqual([
      false,
      false,
    ]);
  });

  it('keeps what was written when another kind is chosen', () => {
    const written = { ...usualDraft('satisfaction', 'best'), name: 'Ro', question: 'Er du trygg?' };
    expect(usualDraft('ease', 'best', written)).toMatchObject({ name: 'Ro', question: 'Er du trygg?', max: '7' });
  });

  it.each([
    ['Ventetid på svar', 'own', [], 'ventetid-pa-svar'],
    ['Øre & Ærlighet!', 'own', [], 'ore-aerlighet'],
    ['', 'costPerTransaction', [], 'cost-per-transaction'],
    ['', 'satisfaction', ['satisfaction', 'satisfaction-2'], 'satisfaction-3'],
    ['????', 'own', [], 'own'],
  ] as const)('named “%s” of the kind %s, beside %j, has the key %s', (name, kind, taken, key) => {
    expect(keyOf(name, kind, taken)).toBe(key);
    expect(indicatorInput.shape.key.parse(key)).toBe(key);
  });
});
