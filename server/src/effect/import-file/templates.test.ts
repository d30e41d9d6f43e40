import { describe, expect, it } from '@jest/globals';
import { asked, confirmed, read, told } from './test-read.js';

/** Exports as the tools write them (requirements.md 5.3): which tool, its rows, and what becomes of them. */
const exports: readonly { tool: string; file: string; dropped: string[]; scores: (number | null)[]; ask: string[] }[] =
  [
    {
      tool: 'formsEnglish',
      file: 'ID,Start time,Completion time,Email,Name,"How satisfied are you,\nall in all?"\n1,8/20/25 12:50:01,8/20/25 12:51:45,anonymous,,Very satisfied\n2,8/21/25 09:00:00,8/21/25 09:01:00,anonymous,,Dissatisfied\n',
      dropped: ['Email', 'Name'],
      scores: [5, 2],
      ask: [],
    },
    {
      tool: 'formsNorwegian',
      file: 'ID;Starttidspunkt;Fullføringstidspunkt;E-postadresse;Navn;Tidspunkt for siste endring;Hvor fornøyd er du?\n1;02.11.2026 10:00;02.11.2026 10:02;anonymous;;;4\n2;03.11.2026 10:00;03.11.2026 10:02;anonymous;;;2\n',
      dropped: ['E-postadresse', 'Navn'],
      scores: [4, 2],
      ask: ['highestIsBest'],
    },
    {
      tool: 'formsSwedish',
      file: 'ID;Starttid;Slutförandetid;E-post;Namn;Hur nöjd är du?\n1;2026-11-02 10:00:00;2026-11-02 10:02:00;anonymous;;Mycket nöjd\n2;2026-11-02 10:00:00;2026-11-02 10:02:00;anonymous;;Ganska missnöjd\n',
      dropped: ['E-post', 'Namn'],
      scores: [5, 2],
      ask: [],
    },
    {
      tool: 'taskAnalytics',
      file: 'id,start,complete,done,startUrl,doneUrl,answers.q1,answers.comment\n,,,,,,Hvor fornøyd er du?,Noe å legge til?\na1,2026-11-02T09:58:00,2026-11-02T10:00:00,true,https://nav.example/sak/1,https://nav.example/kvittering/1,Fornøyd,\na2,2026-11-02T09:58:00,,false,https://nav.example/sak/2,,,\n',
      dropped: ['startUrl', 'doneUrl'],
      scores: [4],
      ask: [],
    },
    {
      tool: 'flexjar',
      file: 'id,submittedAt,app,surveyId,rating,feedback,sensitiveDataRedacted\n1,2026-11-02T23:30:00Z,sykepenger,s1,4,,false\n2,2026-11-03T08:30:00Z,sykepenger,s1,5,,true\n',
      dropped: [],
      scores: [4, 5],
      ask: ['highestIsBest'],
    },
    {
      tool: 'questback',
      file: 'lfdn;external_lfdn;dispcode;datetime;Hvor fornøyd er du?\n1;x1;31;2026-11-02 10:00:00;5\n2;x2;22;2026-11-02 10:00:00;1\n3;x3;32;2026-11-02 10:00:00;4\n',
      dropped: ['external_lfdn'],
      scores: [5, 4],
      ask: ['highestIsBest'],
    },
    {
      tool: 'userFeedback',
      file: JSON.stringify([
        { context_id: 'kvitto', impression_id: 'i1', fingerprint: 'f1', score: 5, created_at: '2026-11-02T10:00:00Z' },
        { context_id: 'kvitto', impression_id: 'i2', fingerprint: 'f2', score: 1, created_at: '2026-11-02T10:00:00Z' },
      ]),
      dropped: ['fingerprint'],
      scores: [5, 1],
      ask: ['highestIsBest'],
    },
    { tool: 'generic', file: 'dato;svar\n02.11.2026;Fornøyd\n', dropped: [], scores: [4], ask: [] },
  ];

describe('exports of survey tools', () => {
  it.each(exports)('$tool', async ({ tool, file, dropped, scores, ask }) => {
    const look = await read(file);
    expect(look.preview.template).toBe(tool);
    expect(look.preview.dropped).toEqual(dropped);
    expect(asked(look)).toEqual(ask);
    const { answers } = await confirmed(file);
    expect(answers.map(({ score }) => score)).toEqual(scores);
  });

  it('have dates of the American kind understood where one of them tells', async () => {
    const { answers } = await confirmed(exports[0]?.file ?? '');
    expect(answers.map(({ on }) => on)).toEqual(['2025-08-20', '2025-08-21']);
  });

  it('round an instant to the day where the installation is', async () => {
    const { answers } = await confirmed(exports[4]?.file ?? '');
    expect(answers.map(({ on }) => on)).toEqual(['2026-11-03', '2026-11-03']);
  });

  it('say why an answer was left out: not sent in, not completed', async () => {
    const reasons = async (index: number) =>
      (await confirmed(exports[index]?.file ?? '')).preview.issues.map(({ message }) => message.key);
    expect(await reasons(3)).toEqual(['import.row.noDate']);
    expect(await reasons(5)).toEqual(['import.row.status']);
    expect(told(await read(exports[3]?.file ?? ''))).toContain('import.notice.twoHeaders');
  });

  it('count impressions that nobody answered, once each, and never among the answers or what was left out', async () => {
    const row = (id: string, score: number | null, created_at: string) => ({
      context_id: 'k',
      impression_id: id,
      score,
      created_at,
    });
    const file = JSON.stringify([
      ...[
        row('i1', 5, '2026-11-02T10:00:00Z'),
        row('i2', null, '2026-11-02T10:00:00Z'),
        row('i3', 9, '2026-11-02T11:00:00Z'),
      ],
      // The impression and its answer a row each; one exported twice; one of the next day in Oslo.
      ...[
        row('i4', null, '2026-11-02T12:00:00Z'),
        row('i4', 4, '2026-11-02T12:00:00Z'),
        row('i2', null, '2026-11-02T10:00:00Z'),
      ],
      ...[row('i5', null, '2026-11-02T23:30:00Z'), { ...row('i6', null, ''), created_at: 'i går' }],
    ]);
    const found = await confirmed(file);
    expect(found.asked).toMatchObject([
      { on: '2026-11-02', n: 3 },
      { on: '2026-11-03', n: 1 },
    ]);
    expect(found.answers.map(({ score }) => score)).toEqual([5, 4]);
    expect([found.preview.accepted, found.preview.rejected]).toEqual([2, 2]);
    expect(found.preview.issues.map(({ message }) => message.key)).toEqual(['import.row.scale', 'import.row.date']);
    expect(told(found)).toContain('import.notice.unanswered');
    const answersAlone = await confirmed(file, { countsAsked: false });
    expect([answersAlone.asked, answersAlone.preview.rejected]).toEqual([null, 6]);
  });

  it('may stand below a title', async () => {
    const { preview, answers } = await confirmed('Brukerundersøkelse 2026;;\nid;dato;svar\n1;02.11.2026;Fornøyd\n');
    expect(preview.mapping.headerRows).toBe(2);
    expect(answers).toMatchObject([{ line: 3, on: '2026-11-02', score: 4 }]);
  });
});
