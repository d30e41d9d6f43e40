import type { Connector, Io, Session, Stream } from 'connectors';
import { type FaultCase, github } from './case.js';
import { cases, late } from './cases.js';

/** GitHub read with one mistake that others have made, under the fault that shows it (source-apis.md 3.5, 10.2). */
export interface Mutant {
  readonly name: string;
  readonly under: FaultCase;
  readonly connector: Connector;
}

type Hear = (heard: { text: string; status: number; headers: Headers }, init: RequestInit) => Response;

/** Answers as the reader gets them. */
const hearing =
  (hear: Hear) =>
  (io: Io): Io => ({
    ...io,
    fetch: async (url, init = {}) => {
      const response = await io.fetch(url, init);
      const { status, headers } = response;
      return hear({ text: await response.text(), status, headers }, init);
    },
  });

const plainly: Hear = ({ text, status, headers }) =>
  new Response([204, 304].includes(status) ? null : text, { status, headers });

/** What a list lost is told by GitHub's own count of it: a mistake before that must not be mended there. */
const uncounted = (text: string): string => text.replaceAll('totalCount', 'unknown');

const without = (headers: Headers, name: string): Headers => {
  const left = new Headers(headers);
  left.delete(name);
  return left;
};

const mutated = (io: (io: Io) => Io, session: (session: Session, io: Io) => Session = (same) => same): Connector => ({
  ...github,
  open: (config, given) => session(github.open(config, io(given)), given),
});

const same = (io: Io): Io => io;

const streams =
  (change: (stream: Stream) => Stream) =>
  (session: Session): Session => ({ ...session, streams: session.streams.map(change) });

const under = (title: string): FaultCase => {
  const found = cases.find((one) => one.title === title);
  if (found === undefined) throw new Error(`No case ${title}`);
  return found;
};

/** The oldest are on the last pages, where no later look at what is new comes by. */
const cutPages: FaultCase = {
  ...under('the line is cut inside a body of known length'),
  title: 'the line is cut inside each page after the first',
  plant: ({ fake }) => {
    const fault = { kind: 'reset', when: 'inBody', framing: 'length' } as const;
    for (const list of ['pulls', 'commits']) fake.faults.add({ route: `/${list}.*[?&]page=2`, nth: 1, fault });
  },
};

export const mutants: readonly Mutant[] = [
  {
    name: 'a body that breaks off is an empty page',
    under: cutPages,
    connector: mutated((io) => ({
      ...io,
      fetch: async (url, init) => {
        const response = await io.fetch(url, init);
        const { status, headers } = response;
        const text = await response.text().catch(() => '[]');
        return new Response(uncounted(text), { status, headers: without(headers, 'content-encoding') });
      },
    })),
  },
  {
    name: 'a list that ends is whole',
    under: under('a list that ends early and says it is whole'),
    connector: mutated(hearing((heard) => plainly({ ...heard, text: uncounted(heard.text) }, {}))),
  },
  {
    name: 'half a list is a list',
    under: under('half a list for a key that one organisation did not let in'),
    connector: mutated(
      hearing((heard) =>
        plainly(
          {
            ...heard,
            text: uncounted(heard.text),
            headers: without(heard.headers, 'x-github-sso'),
          },
          {},
        ),
      ),
    ),
  },
  {
    name: 'not modified is nothing new, also when nobody asked',
    under: under('the same as before, says a cache to somebody who did not ask'),
    connector: mutated(
      hearing((heard, init) => {
        const asked = new Headers(init.headers).has('if-none-match');
        return heard.status === 304 && !asked
          ? new Response('[]', { status: 200, headers: without(heard.headers, 'link') })
          : plainly({ ...heard, text: uncounted(heard.text) }, init);
      }),
    ),
  },
  {
    name: 'a relation is written in small letters',
    under: under('no header but the usual ones, and links in capitals'),
    connector: mutated(
      hearing((heard) =>
        plainly(
          {
            ...heard,
            text: uncounted(heard.text),
            headers: /REL=/.test(heard.headers.get('link') ?? '') ? without(heard.headers, 'link') : heard.headers,
          },
          {},
        ),
      ),
    ),
  },
  {
    name: 'an id is a number',
    under: under('ids that no double holds'),
    connector: mutated(
      hearing((heard, init) =>
        plainly(
          { ...heard, text: /^[[{]/.test(heard.text) ? JSON.stringify(JSON.parse(heard.text)) : heard.text },
          init,
        ),
      ),
    ),
  },
  {
    name: 'a wait is forgotten when a run ends',
    under: under('a secondary limit with seconds'),
    connector: mutated((io) => ({ ...io, notBefore: { get: () => 0, set: () => undefined } })),
  },
  {
    name: 'the cursor comes from our own clock',
    under: under('our clock is ten minutes ahead'),
    connector: mutated(same, (session, io) => ({ ...session, serverNow: () => Promise.resolve(io.now()) })),
  },
  {
    name: 'nothing is looked for further back once a day',
    under: under('lists and histories that lag for three hours'),
    // A day that never ends.
    connector: mutated(
      same,
      streams((stream) => ({
        ...stream,
        read: ({ since, until, ...ask }) =>
          stream.read({
            ...ask,
            since,
            until: since === undefined ? until : new Date(Date.parse(since) + stream.overlap).toISOString(),
          }),
      })),
    ),
  },
  {
    name: 'a stream whose reading failed has been read',
    under: under('there, not there, there again'),
    connector: mutated(
      same,
      streams((stream) => ({
        ...stream,
        async *read(ask) {
          try {
            yield* stream.read(ask);
          } catch (error) {
            ask.signal.throwIfAborted();
            // Of a list in a repository that is there, "not found" is told as a missing permission.
            if (!/notFound|noPermission/.test(String(error))) throw error;
          }
        },
      })),
    ),
  },
  {
    name: 'what was heard last is the newest',
    under: late,
    connector: mutated(
      same,
      streams((stream) => ({ ...stream, updatedAt: () => null })),
    ),
  },
];
