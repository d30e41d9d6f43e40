import { describe, expect, it } from '@jest/globals';
import { traceIn } from './personal-content.js';
import { confirmed, read, told } from './test-read.js';

const table = (header: string, cells: readonly string[]): string =>
  `date,${header},score\n${cells.map((cell) => `2026-11-02,${cell},4`).join('\n')}\n`;
const names = ['Kari Nordmann', 'Ola Hansen', 'Åse-Marie Øye', 'Sven af Geijerstam', 'Liv Solberg'];

describe('columns of people', () => {
  it('are dropped by name, before anyone sees them', async () => {
    const { preview, answers } = await confirmed(
      'date,Name,E-postadresse,Användar-ID,IP-adresse,score\n2026-11-02,Kari Nordmann,kari@example.test,kn,10.0.0.1,4\n',
    );
    expect(preview.dropped).toEqual(['Name', 'E-postadresse', 'Användar-ID', 'IP-adresse']);
    expect(JSON.stringify({ preview, answers })).not.toMatch(/Kari|kari@|10\.0\.0/);
  });

  it.each([
    ['e-mail addresses', ['kari@example.no', 'ola@example.se'], 'import.notice.email'],
    ['names not called name', names, 'import.notice.people'],
    ['a few names that come again', ['Kari Nordmann', 'Ola', 'Ola', 'Kari Nordmann', 'Ola'], 'import.notice.people'],
    ['names with the last one first', ['"Nordmann, Kari"', '"Hansen, Ola"', '"Li, Per"'], 'import.notice.people'],
    ['Norwegian phone numbers', ['91234567', '48123456', '90123456'], 'import.notice.phone'],
    ['phone numbers with a country', ['+47 912 34 567', ''], 'import.notice.phone'],
    ['Norwegian national ids', ['15076500565', '21016400952'], 'import.notice.nationalId'],
    ['Swedish national ids', ['640823-3234', '19811218-9876'], 'import.notice.nationalId'],
    ['web addresses', ['https://nav.example/sak/991'], 'import.notice.address'],
  ])('are known by what they hold: %s', async (_, cells, notice) => {
    const look = await read(table('Deltakeren', cells));
    expect(told(look)).toEqual([notice]);
    expect(look.preview.dropped).toEqual(['Deltakeren']);
    for (const cell of cells.map((one) => one.replaceAll('"', '')).filter(Boolean))
      expect(JSON.stringify(look.preview)).not.toContain(cell);
  });

  it.each([
    ['places', ['Oslo', 'Bergen', 'Tromsø']],
    [
      'offices, each many times',
      Array.from({ length: 30 }, (_, index) => `Nav ${['Grünerløkka', 'Sagene'][index % 2]}`),
    ],
    ['ways in', ['Per telefon', 'Per post', 'Chat', 'Per telefon']],
    ['streets and schools', ['Karl Johans gate 1', 'Astrid Lindgrens skola', 'Anna', 'Storgata 4', 'Skolgatan 2']],
    ['numbers of cases', ['12345678', '22345679']],
    ['dates', ['2026-11-02', '2026-11-03']],
  ])('are not seen where there are none: %s', async (_, cells) => {
    expect((await read(table('unit', cells))).preview.dropped).toEqual([]);
  });

  it('are not seen in a column that says what else it is: products may be called Nora', async () => {
    const { preview } = await read('product,date,score\nNora,2026-11-02,4\nNora,2026-11-02,4\nNora,2026-11-02,4\n');
    expect(preview.dropped).toEqual([]);
    expect(preview.issues.map(({ message }) => message.key)).toEqual(['import.row.noProduct']);
  });

  it('do not count as what tells one answer from another: their hash could give them away', async () => {
    const ids = async (person: string) =>
      (await confirmed(table('E-post', [person]))).answers.map(({ identity }) => identity);
    expect(await ids('kari@example.no')).toEqual(await ids('ola@example.no'));
    const hidden = async (person: string) =>
      (await confirmed(table('svarer', [person]))).answers.map(({ identity }) => identity);
    expect(await hidden('kari@example.no')).toEqual(await hidden('ola@example.no'));
  });

  it('cannot be brought in as the number of an answer, or by a mapping that says otherwise', async () => {
    const { preview } = await read('id,date,score\nkari@example.no,2026-11-02,4\n');
    expect(preview.mapping.columns.responseId).toBeUndefined();
    const named = 'Navn,date,score\nKari Nordmann,2026-11-02,4\n';
    const ids = async (text: string) =>
      (await confirmed(text, { leftBehind: [] })).answers.map(({ identity }) => identity);
    expect(await ids(named)).toEqual(await ids(named.replace('Kari', 'Ola')));
  });

  it('are not shown in a reason either', async () => {
    const { preview } = await confirmed('date,score\n2026-11-02,kari@example.no\n2026-11-02,4\n');
    expect(JSON.stringify(preview)).not.toContain('kari@');
    expect(preview.issues[0]?.message.values).toMatchObject({ cell: '•••' });
  });

  it('are left behind like free text, which may hold anything', async () => {
    const long = 'Det tok altfor lang tid og ingen kunne si hvorfor det var slik';
    const look = await read(table('Hva kan bli bedre?', [`${long} 1`, `${long} 2`, '']));
    expect(told(look)).toEqual(['import.notice.freeText']);
  });
});

describe('national ids', () => {
  it.each([
    ['15076500565', true],
    ['55076500565', false],
    ['15076500566', false],
  ])('%s', (id, is) => {
    expect(traceIn([id], { isNumbered: false, isNamed: false }) === 'nationalId').toBe(is);
  });
});
