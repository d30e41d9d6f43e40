/** What the day is called on which a case began, the surest names first. */
export const starts: readonly string[] = [
  ...[
    'start',
    'start date',
    'started',
    'started at',
    'case started',
    'case opened',
    'opened',
    'opened at',
    'date opened',
  ],
  ...[
    'application received',
    'received',
    'received at',
    'received date',
    'date received',
    'applied',
    'application date',
  ],
  ...['startdato', 'startet', 'sak startet', 'påbegynt', 'søknad mottatt', 'sak mottatt', 'mottatt', 'mottatt dato'],
  ...[
    'dato mottatt',
    'mottaksdato',
    'søknad innkommet',
    'innkommet',
    'innkommet dato',
    'søknadsdato',
    'åpnet',
    'sak åpnet',
  ],
  ...['startdatum', 'startad', 'startat', 'påbörjad', 'påbörjat', 'ansökan inkommen', 'ansökan mottagen', 'inkommen'],
  ...[
    'inkommet',
    'inkom',
    'inkommen datum',
    'inkomstdatum',
    'ankomstdatum',
    'mottagen',
    'mottaget',
    'mottagningsdatum',
  ],
  ...['ansökningsdatum', 'öppnad', 'öppnat', 'ärende öppnat'],
];

/** Names that say when a case began only beside a day on which it ended: by themselves they are the day of an answer. */
export const startsBesideAnEnd: readonly string[] = [
  ...['submitted', 'submitted at', 'date submitted', 'created', 'created at', 'registered'],
  ...['innsendt', 'levert', 'opprettet', 'opprettet dato', 'sak opprettet', 'registrert', 'registrert dato'],
  ...['inskickad', 'skapad', 'skapat', 'ärende skapat', 'registrerad', 'registrerat', 'registreringsdatum'],
];

/** What the day is called on which it ended; last the words that may as well be the outcome. */
export const ends: readonly string[] = [
  ...['end', 'end date', 'ended', 'closed', 'closed at', 'case closed', 'date closed', 'decided', 'decided at'],
  ...['decision made', 'decision date', 'date of decision', 'finished', 'finished at', 'resolved', 'resolved at'],
  ...[
    'completed',
    'completed at',
    'slutt',
    'sluttdato',
    'avsluttet',
    'sak avsluttet',
    'avsluttet dato',
    'dato avsluttet',
  ],
  ...[
    'vedtak fattet',
    'vedtatt',
    'vedtaksdato',
    'dato for vedtak',
    'besluttet',
    'ferdig',
    'ferdig dato',
    'ferdigstilt',
  ],
  ...['ferdigbehandlet', 'fullført', 'avgjort', 'lukket', 'sak lukket'],
  ...['slut', 'slutdatum', 'avslutad', 'avslutat', 'avslutsdatum', 'ärende avslutat', 'beslut fattat', 'beslutat'],
  ...[
    'beslutad',
    'beslutsdatum',
    'datum för beslut',
    'klart',
    'klar',
    'slutförd',
    'slutfört',
    'avgjord',
    'stängd',
    'stängt',
  ],
  ...['decision', 'vedtak', 'beslut'],
];

/** How long a case took, where the name says in which unit. */
export const durations: Readonly<Record<'days' | 'hours', readonly string[]>> = {
  days: ['days', 'number of days', 'duration days', 'dager', 'antall dager', 'døgn', 'dagar', 'antal dagar', 'dygn'],
  hours: ['hours', 'number of hours', 'duration hours', 'timer', 'antall timer', 'timmar', 'antal timmar'],
};
