import type { StatusCategory } from './tracker-facts.js';
import type { StageKind, WaitCause } from './workflow.js';

/** A status as its tracker describes it. */
export interface StatusDescription {
  readonly name: string;
  readonly category: StatusCategory;
}

export interface DefaultStage {
  readonly stage: string;
  readonly kind: StageKind;
  /** Only a queue has one; `unknown` where the name does not tell. */
  readonly waitCause: WaitCause | null;
  /** Place on the way from left to right; stages of one kind share it until somebody orders them. */
  readonly order: number;
  /** Neither category nor name told what it is: somebody should look. */
  readonly sure: boolean;
}

/** Gaps of ten, so that there is room between. */
const places: Readonly<Record<StageKind, number>> = { backlog: 0, queue: 10, active: 20, done: 90, cancelled: 99 };

/** Words in English, bokmål and Swedish. Beginnings of words, so that endings do not matter. */
const startsWith = (...words: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})`, 'u');

const cancelled = startsWith(
  "won'?t (?:do|fix)",
  'wontfix',
  'cancel',
  'abandon',
  'obsolete',
  'duplicate',
  'not planned',
  'avbrutt',
  'kansellert',
  'forkastet',
  'duplikat',
  'skal ikke gjøres',
  'avbr[uo]t',
  'makulera',
  'inställd',
  'ska inte göras',
);
/** Where the work has ended these mean cancelled; where it has not, it came back for more. */
const turnedDown = startsWith(
  'reject',
  'declin',
  'invalid',
  'avvist',
  'avslått',
  'avslag',
  'avvisa',
  'avslagen',
  'nekad',
);
const done = startsWith(
  'done',
  'closed',
  'resolved',
  'complete',
  'finished',
  'released',
  'ferdig',
  'lukket',
  'løst',
  'utført',
  'klart?$',
  'stängd',
  'löst',
  'färdig',
  'avslutad',
);
/** Where a tracker knows no categories, the name alone says that nobody has begun. */
const notBegun = startsWith(
  'to ?do$',
  'open$',
  'new$',
  'backlog',
  'inbox',
  'triage',
  'icebox',
  'ideas?$',
  'planned$',
  'no status',
  'å gjøre',
  'ny(?:tt?|e)?$',
  'åpen$',
  'idé(?:er)?$',
  'innboks',
  'att göra',
  'öppen$',
  'inkorg',
);
const waiting = startsWith(
  'wait',
  'await',
  'pending',
  'blocked',
  'impeded',
  'on hold',
  'hold$',
  'parked',
  'paused',
  'queue',
  'in queue',
  'ready',
  'selected',
  'to (?:be )?(?:review|test|deploy|approve|verify|accept)',
  'needs? (?:review|test|approval|decision|info)',
  'for (?:review|test|approval|deploy)',
  'vente',
  'venter',
  'avvent',
  'blokker',
  'på vent',
  'satt på vent',
  'parkert',
  'pauset',
  'i kø',
  'klar (?:for|til)',
  'til (?:test|godkjenning|beslutning|avklaring|gjennomgang|review|produksjon)',
  'vänta',
  'avvakta',
  'inväntar',
  'blockera',
  'vilande',
  'pausa',
  'parkera',
  'i kö',
  'redo',
  'klar för',
  'för (?:test|granskning|godkännande|beslut)',
  'att (?:testa|granska|godkänna)',
);
const active = startsWith(
  'in ',
  'doing',
  'review',
  'develop',
  'test',
  'analys',
  'design',
  'implement',
  'progress',
  'under ',
  'pågå',
  'utvikl',
  'utveckl',
  'gransk',
  'gjennomgang',
  'verif',
);
const causes: readonly (readonly [WaitCause, RegExp])[] = [
  ['blocked', startsWith('block', 'blokker', 'imped')],
  ['decision', startsWith('decision', 'approv', 'beslut', 'godkjen', 'godkän', 'avklar')],
  [
    'supplier',
    startsWith('supplier', 'vendor', 'third[ -]party', 'external', 'leverandør', 'leverantör', 'ekstern', 'extern'),
  ],
  ['otherTeam', startsWith('(?:an)?other team', 'annet team', 'andre team', 'annat team', 'andra team')],
  [
    'capacity',
    startsWith(
      'ready',
      'selected',
      '^to ',
      '^for ',
      'needs? (?:review|test)',
      'klar',
      '^til ',
      'redo',
      '^för ',
      '^att ',
      'i kö',
      'i kø',
      'queue',
      'in queue',
    ),
  ],
];

/** How a status counts until somebody says otherwise: its category decides what it is, its name whether work waits in it. */
export function defaultStage({ name, category }: StatusDescription): DefaultStage {
  const words = name
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[\s_]+/gu, ' ')
    .trim();
  const place = (kind: StageKind, sure = true): DefaultStage => ({
    stage: name.trim(),
    kind,
    waitCause: kind === 'queue' ? (causes.find(([, pattern]) => pattern.test(words))?.[0] ?? 'unknown') : null,
    order: places[kind],
    sure,
  });
  const ended = category === 'done' || category === 'undefined';
  if (cancelled.test(words) || (ended && turnedDown.test(words))) return place('cancelled');
  if (category === 'done') return place('done');
  if (waiting.test(words)) return place('queue');
  if (category === 'new' || (category === 'undefined' && notBegun.test(words))) return place('backlog');
  // Called done, but its tracker says that work goes on: it waits for somebody to close it.
  if (done.test(words)) return place(category === 'undefined' ? 'done' : 'queue');
  return place('active', category === 'indeterminate' || active.test(words));
}
