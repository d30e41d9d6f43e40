import type { Ask, Connector, HookReader, Io, Session, Stream } from 'connectors';
import { jira, type FaultCase, type Kind } from './case.js';
import { casesOf } from './cases.js';

/** Jira read with one mistake that others have made, under what shows it (source-apis.md 10.2). */
export interface Mutant {
  readonly name: string;
  readonly kind: Kind;
  readonly read: FaultCase;
}

const day = 86_400_000;

/** Ours, but for what is done to its session or to the way it asks. */
const mutated = (session: (session: Session, io: Io) => Session, fetching = (io: Io): Io => io): Connector => ({
  ...jira,
  open: (config, io) => session(jira.open(config, fetching(io)), io),
});

const withIssues = (change: (stream: Stream) => Stream) => (session: Session) => ({
  ...session,
  streams: session.streams.map((stream) => (stream.name === 'issues' ? change(stream) : stream)),
});

/** Answers as the reader gets them. */
const hearing =
  (other: (text: string, url: string) => string) =>
  (io: Io): Io => ({
    ...io,
    fetch: async (url, init) => {
      const response = await io.fetch(url, init);
      const text = other(await response.text(), url as string);
      return new Response(text, { status: response.status, headers: response.headers });
    },
  });

/** Questions as the source gets them. */
const asking =
  (other: (text: string) => string) =>
  (io: Io): Io => ({
    ...io,
    fetch: (url, init) => io.fetch(url, typeof init?.body === 'string' ? { ...init, body: other(init.body) } : init),
  });

const same = (session: Session): Session => session;
const caseNamed = (kind: Kind, title: string): FaultCase => {
  const found = casesOf(kind).find((one) => one.title === title);
  if (found === undefined) throw new Error(`No case ${title}`);
  return found;
};
const quiet: FaultCase = { id: 'none', title: 'nothing goes wrong', plant: () => undefined };

/** Every second line is cut. */
const cutting = (route: string): FaultCase => ({
  id: 'F7',
  title: 'every second line is cut inside the body',
  // Longer than a sweep reaches back, which would mend it.
  idleMs: 2 * day,
  plant: ({ fake, phase }) => {
    // What was never stored is found by the census: it is a change that gets lost.
    if (phase === 'first') return;
    const nth = Array.from({ length: 20 }, (_, n) => 2 * n + 1);
    fake.faults.add({ route, nth, fault: { kind: 'reset', when: 'inBody', framing: 'chunked' } });
  },
});

/** One issue that the index has lost for good, and that is there. */
const lost: FaultCase = {
  id: 'F19',
  title: 'an index that lost one issue',
  idleMs: 8 * day,
  plant: ({ fake, phase }) => {
    const [first] = fake.truth.world.issues.keys();
    if (phase === 'next') fake.truth.lag(({ id }) => (id === first ? 1000 * day : 0));
  },
};

const noSweep = (stream: Stream): Stream => ({
  ...stream,
  // Within one hour of its cursor no run sweeps.
  read: (ask: Ask) => stream.read(ask.since === undefined ? ask : { ...ask, until: ask.since }),
});

const newestSeen = (session: Session): Session => {
  let newest = 0;
  const watching = (stream: Stream): Stream => ({
    ...stream,
    read: async function* (ask) {
      for await (const page of stream.read(ask)) {
        for (const record of page.records) {
          const { fields } = record as { fields?: { updated?: string } };
          newest = Math.max(newest, Date.parse(fields?.updated ?? '1970-01-01'));
        }
        yield page;
      }
    },
  });
  const serverNow = session.serverNow?.bind(session);
  return {
    ...withIssues(watching)(withIssues(noSweep)(session)),
    serverNow: async (signal) => {
      const told = (await serverNow?.(signal)) ?? null;
      return newest === 0 ? told : newest;
    },
  };
};

/** What was cut off on its way is taken for nothing. */
const swallowing = (io: Io): Io => ({
  ...io,
  fetch: async (url, init) => {
    const response = await io.fetch(url, init);
    const nothing = JSON.stringify({ issues: [], issueChangeLogs: [], isLast: true, total: 0, count: 0 });
    const text = await response.text().catch(() => nothing);
    return new Response(text, { status: response.status, headers: response.headers });
  },
});

/** What a delivery says is stored as it says it, as of when it came, without asking. */
const trusting: Connector = {
  ...mutated(
    withIssues((stream) => ({
      ...stream,
      ...(stream.census && {
        census: {
          ...stream.census,
          find: async function* (ask) {
            for await (const { scope, records } of stream.census?.find(ask) ?? []) {
              yield { scope, records: records.map((record) => asTold(record as { id: string; fields: object })) };
            }
          },
        },
      }),
    })),
  ),
  hook: {
    ...(jira.hook as HookReader),
    read: (delivery) => {
      const event = jira.hook?.read(delivery) ?? null;
      const { timestamp } = JSON.parse(Buffer.from(delivery.body).toString()) as { timestamp: number };
      for (const { sourceId } of event?.wanted ?? []) cameAt.set(sourceId ?? '', timestamp);
      return event;
    },
  },
};
const cameAt = new Map<string, number>();

/** A delivery brings no history, and its time is later than the change's. */
const asTold = ({ id, fields, ...record }: { id: string; fields: object }): unknown => {
  const at = cameAt.get(id);
  if (at === undefined) return { id, fields, ...record };
  const updated = new Date(at).toISOString().replace('Z', '+0000');
  return { ...record, id, fields: { ...fields, updated }, histories: [] };
};

export const mutants: readonly Mutant[] = [
  {
    name: 'no sweep behind the cursor',
    kind: 'cloud',
    read: {
      ...caseNamed('cloud', 'an index that is half a day behind, read after hours'),
      connector: mutated(withIssues(noSweep)),
    },
  },
  {
    name: 'no overlap',
    kind: 'cloud',
    read: {
      ...caseNamed('cloud', 'an index that is three hours behind'),
      // The sweep would make up for it within the hour, and looks back by itself.
      connector: mutated(withIssues((stream) => ({ ...noSweep(stream), overlap: 0 }))),
    },
  },
  {
    name: 'the clock of whoever asks',
    kind: 'cloud',
    read: {
      ...caseNamed('cloud', 'our clock is ten minutes ahead'),
      connector: mutated((session, io) => ({ ...session, serverNow: () => Promise.resolve(io.now()) })),
    },
  },
  {
    name: 'the newest change that was seen as a cursor',
    kind: 'cloud',
    read: {
      ...caseNamed('cloud', 'an index that is half a day behind, read after hours'),
      connector: mutated(newestSeen),
    },
  },
  {
    name: 'a broken line taken for an empty page',
    kind: 'cloud',
    read: { ...cutting('/issue/bulkfetch'), connector: mutated(same, swallowing) },
  },
  {
    name: 'an inner page token of change logs that is not followed',
    kind: 'cloud',
    read: {
      ...quiet,
      connector: mutated(
        same,
        hearing((text, url) =>
          url.endsWith('/changelog/bulkfetch') ? text.replace(/"nextPageToken":"[^"]*"/, '"x":0') : text,
        ),
      ),
    },
  },
  {
    name: 'created instead of updated',
    kind: 'cloud',
    read: {
      ...quiet,
      connector: mutated(
        same,
        asking((text) => text.replaceAll('updated >=', 'created >=')),
      ),
    },
  },
  {
    name: 'not seen, therefore deleted',
    kind: 'dataCenter',
    read: {
      ...lost,
      connector: mutated(
        withIssues((stream) => ({
          ...stream,
          ...(stream.census && { census: { ...stream.census, find: async function* () {} } }),
        })),
      ),
    },
  },
  {
    name: 'a webhook that is believed',
    kind: 'cloud',
    read: {
      ...caseNamed('cloud', 'deliveries that are lost, doubled, forged, of an unknown kind, and in any order'),
      connector: trusting,
    },
  },
  {
    name: 'no census',
    kind: 'cloud',
    read: {
      ...quiet,
      connector: mutated(withIssues(({ census: _census, ...stream }) => stream)),
    },
  },
];
