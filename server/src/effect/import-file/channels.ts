import type { Channel } from 'shared/domain';

/** Words for channels in the three languages, as contact centres and survey tools write them. */
const words: Readonly<Record<Exclude<Channel, 'other'>, readonly string[]>> = {
  web: [
    'web',
    'website',
    'online',
    'browser',
    'nett',
    'nettside',
    'internett',
    'webb',
    'webbplats',
    'digital',
    'digitalt',
  ],
  app: ['app', 'mobile app', 'mobilapp', 'appen'],
  phone: ['phone', 'telephone', 'call', 'telefon', 'tlf', 'samtal', 'samtale'],
  paper: ['paper', 'letter', 'mail', 'post', 'papir', 'brev', 'papper', 'pappersblankett', 'papirskjema'],
  inPerson: [
    'in person',
    'in-person',
    'office',
    'counter',
    'desk',
    'visit',
    'oppmøte',
    'skranke',
    'besøk',
    'kontor',
  ].concat(['personlig oppmøte', 'besök', 'disk', 'personligt besök']),
};

const known = new Map(
  Object.entries(words).flatMap(([channel, all]) => all.map((word) => [word, channel as Channel] as const)),
);

/** The channel that a cell names; none of ours is `other`, an empty cell null. The cell itself is kept nowhere. */
export function channelOf(cell: string): Channel | null {
  const word = cell.trim().toLowerCase();
  if (word === '') return null;
  return known.get(word) ?? 'other';
}
