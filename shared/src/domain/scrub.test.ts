import { describe, expect, it } from '@jest/globals';
import { scrub, scrubbed } from './scrub.js';

/** Made-up numbers with right check digits; nobody has them. */
const caught = {
  'Norwegian ids': [
    '01019012480',
    '010190 12480',
    '010190-12480',
    '01.01.90 12480',
    '01 01 90 124 80',
    '010190 124 80',
    '0 1 0 1 9 0 1 2 4 8 0',
    '41019012345',
    '01419012345',
    '01819012345',
    '01669012345',
    '01019012345',
  ],
  'Swedish ids': [
    '900101-1234',
    '900101+1234',
    '900101–1234',
    '900101 - 1234',
    '9001010017',
    '900101 0017',
    '19900101-1234',
    '199001010017',
    '19900101 0017',
    '900161-1234',
    '19900161-1234',
    '90 01 01-0017',
  ],
  'phone numbers': [
    '91234567',
    '912 34 567',
    '91 23 45 67',
    '91 234 567',
    '9 1 2 3 4 5 6 7',
    '9123 4567',
    '22 12 34 56',
    '22123456',
    '+47 912 34 567',
    '+4791234567',
    '0047 22 12 34 56',
    '(+47) 91234567',
    '070-123 45 67',
    '0701234567',
    '070 123 45 67',
    '08-123 456 78',
    '08-12 34 56',
    '+46 70 123 45 67',
    '+46 (0)70-123 45 67',
    '0046701234567',
    '+358 40 123 4567',
  ],
  'e-mail addresses': [
    'ola.nordmann@example.no',
    'ola @ example.no',
    'ola@example . no',
    'ola (at) example.no',
    'ola [at] example [dot] no',
    'ola krøllalfa example punktum no',
    'ola snabel-a example punkt se',
    'ola＠example.no',
    'ola@intern',
  ],
  'number plates': [
    'EK 12345',
    'EK12345',
    'ek12345',
    'EK-12345',
    'EK 12 345',
    'ABC 123',
    'ABC123',
    'abc123',
    'ABC 12D',
  ],
  'addresses of pages': ['https://www.example.no/sak/123?fnr=1', 'www.example.se/min-sida/9'],
};

const left = [
  'Sak 2024/12345 er ikke besvart',
  'saksnummer 23456789',
  'Sak nr. 202401234',
  'ärende 2023-1234567',
  'dnr 12345-2024',
  'referanse: 45678912',
  'ordre 91234567',
  'Jeg betalte 12 500 000 kr',
  'Det kostet 45 000 000 kroner',
  'kr 12345',
  'KR 12345',
  'SEK 500 och NOK 250',
  '1 234,50',
  '15.01.2024',
  '2024-01-15',
  '20240115',
  '23012024',
  '15/1-24 kl. 12.30',
  '2024-01-15 12:00',
  'fra 2019-2024',
  '0150 Oslo',
  '114 55 Stockholm',
  'SE-114 55',
  'Postnr 7030',
  'org.nr 974 760 673',
  '556036-0793',
  'Jeg ventet i 3 uker og 12 dager, side 4 av 10',
  'Covid19 og skjema NAV 04-01.03',
  'Det var fint. Takk',
  'klokka 08.15 og 10.30',
];

describe('free text', () => {
  it.each(Object.entries(caught))('loses %s, wherever they stand', (_, found) => {
    const kept = found.flatMap((text) => {
      const around = [scrub(text), scrub(`Jeg heter noe, ${text}, ring meg`), scrub(`Hei.\n${text}\nTakk`)];
      const wanted = [scrubbed, `Jeg heter noe, ${scrubbed}, ring meg`, `Hei.\n${scrubbed}\nTakk`];
      return around.every((one, index) => one === wanted[index]) ? [] : [[text, ...around]];
    });
    expect(kept).toEqual([]);
  });

  it('keeps case numbers, amounts, dates and postcodes', () => {
    expect(left.filter((text) => scrub(text) !== text).map((text) => [text, scrub(text)])).toEqual([]);
  });

  it('loses several in one text, and nothing around them', () => {
    expect(
      scrub('Barn 1: 01019012480, barn 2: 41019012345. Sak 2024/1, 15.01.2024. Tlf 912 34 567 / 22 12 34 56.'),
    ).toBe(`Barn 1: ${scrubbed}, barn 2: ${scrubbed}. Sak 2024/1, 15.01.2024. Tlf ${scrubbed} / ${scrubbed}.`);
  });

  it('sees through invisible letters and wide digits', () => {
    expect(scrub('0101\u200b9012480 og ９１２３４５６７')).toBe(`${scrubbed} og ${scrubbed}`);
  });
});
