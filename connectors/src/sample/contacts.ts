import type { ContactKind } from 'shared/domain';
import { day, week } from './calendar.js';

/** That a team of the sample met users. */
export interface SampleContact {
  readonly productSlug: string;
  readonly heldOn: string;
  readonly kind: ContactKind;
  readonly people: number;
  readonly learned: string;
  /** It is written down as something that somebody should act on. */
  readonly insight: boolean;
}

interface Meetings {
  /** Weeks of the sample's history, the first and the last of them; null = it goes on. */
  readonly weeks: readonly [first: number, last: number | null];
  readonly everyWeeks: number;
  /** One after the other, and then from the beginning again. */
  readonly met: readonly Omit<SampleContact, 'productSlug' | 'heldOn'>[];
}

const met = (kind: ContactKind, people: number, learned: string, insight = false): Meetings['met'][number] => ({
  ...{ kind, people, learned, insight },
});

/** A team that meets users every other week, one that has gone quiet, and one with an insight that waits for somebody. */
const meetings: Readonly<Record<string, Meetings>> = {
  foreldrepenger: {
    weeks: [58, null],
    everyWeeks: 2,
    met: [
      met('interview', 3, 'De leser brevet på telefonen og ser ikke vedlegget.'),
      met('usabilityTest', 5, 'Alle fant skjemaet; tre stoppet på spørsmålet om bosted.'),
      met('support', 8, 'Flest ringer for å spørre når svaret kommer.'),
      met('observation', 2, 'De fyller ut sammen, og den ene har ikke innlogging.'),
    ],
  },
  sykepenger: {
    weeks: [50, 68],
    everyWeeks: 3,
    met: [
      met('visit', 4, 'Arbeidsgivere venter på en kopi de ikke vet at de får.'),
      met('interview', 2, 'Ingen vet hva «under behandling» betyr.'),
    ],
  },
  pensjon: {
    weeks: [75, 75],
    everyWeeks: 1,
    met: [met('texts', 12, 'Mange regner ut pensjonen tre ganger fordi tallene ikke kan lagres.', true)],
  },
};

/**
 * All contacts up to a day, that day included, oldest first. A later day gives the same and more.
 *
 * @param startOn the connection's stored start.
 */
export function sampleContacts(startOn: string, upTo: string): SampleContact[] {
  const start = Date.parse(startOn);
  const last = Math.floor((Date.parse(upTo) - start) / week);
  const all = Object.entries(meetings).flatMap(
    ([
      productSlug,
      {
        weeks: [first, end],
        everyWeeks,
        met: lines,
      },
    ]) => {
      const until = Math.min(end ?? last, last);
      const count = Math.max(0, Math.floor((until - first) / everyWeeks) + 1);
      return Array.from({ length: count }, (_, index): SampleContact[] => {
        const line = lines[index % lines.length];
        // A Wednesday.
        const heldOn = new Date(start + (first + index * everyWeeks) * week + 2 * day).toISOString().slice(0, 10);
        return line ? [{ productSlug, heldOn, ...line }] : [];
      }).flat();
    },
  );
  return all.filter(({ heldOn }) => heldOn <= upTo).sort((a, b) => a.heldOn.localeCompare(b.heldOn));
}
