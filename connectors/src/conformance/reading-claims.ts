import assert from 'node:assert/strict';
import type { Connector, Page, Stream } from '../contract.js';
import { MemoryStore } from './memory-store.js';
import { type Claim, runOf, type Subject } from './subject.js';

const second = 1000;

/** What holds of reading: nothing lost, nothing doubled, wherever it is cut. */
export const readingClaims = <Config>(subject: Subject<Config>): readonly Claim[] => [
  {
    title: 'it reads something of every stream to its end',
    holds: async () => {
      const { store, result } = await runOf(subject);
      assert.deepEqual([result.outcome, result.fault, result.skipped], ['done', null, []]);
      const read = new Set([...store.documents.values()].map(({ stream }) => stream));
      const streams = subject.connector.open(subject.keys.good, notReading).streams.map(({ name }) => name);
      assert.deepEqual([...read].sort(), [...streams].sort());
    },
  },
  {
    title: 'it reads the same ids twice, and the second run changes nothing',
    holds: async () => {
      const { store } = await runOf(subject);
      const contents = store.contents();
      const { result } = await runOf(subject, { store });
      assert.deepEqual(store.contents(), contents);
      assert.equal(result.progress.documentsChanged, 0);
    },
  },
  {
    title: 'its cursor never passes the time at which the run began',
    holds: async () => {
      // The first answer, which tells the time of the source, is a part of a second under way.
      const began = subject.now() + second;
      const { store } = await runOf(subject);
      for (const [key, { cursor }] of store.checkpoints) {
        assert.ok(cursor !== null && Date.parse(cursor) < began, `${key} is at ${cursor}`);
      }
    },
  },
  {
    title: 'a run cut after any page and resumed equals one that was not',
    holds: async () => {
      const { store: whole, result } = await runOf(subject);
      for (let page = 1; page <= result.progress.pages; page++) {
        const cut = new AbortController();
        const store = new CuttingStore(page, () => cut.abort(new Error('cut')));
        assert.equal((await runOf(subject, { store, signal: cut.signal })).result.outcome, 'cut');
        await runOf(subject, { store });
        assert.deepEqual(store.contents(), whole.contents(), `cut after page ${page}`);
      }
    },
  },
  {
    title: 'one broken record does not lose its page, and its value is not kept',
    holds: async () => {
      const { store: whole, result } = await runOf(subject);
      const { store } = await runOf(subject, { connector: withBrokenRecords(subject.connector) });
      assert.deepEqual(store.contents(), whole.contents());
      assert.equal(store.setAside.length, result.progress.pages);
      assert.ok(!JSON.stringify(store.setAside).includes(brokenValue));
    },
  },
];

class CuttingStore extends MemoryStore {
  #left: number;

  constructor(
    pages: number,
    private readonly cut: () => void,
  ) {
    super();
    this.#left = pages;
  }

  override async savePage(page: Parameters<MemoryStore['savePage']>[0]): ReturnType<MemoryStore['savePage']> {
    const saved = await super.savePage(page);
    this.#left -= 1;
    if (this.#left === 0) this.cut();
    return saved;
  }
}

const brokenValue = 'a value that no schema names';

const withBrokenRecords = <Config>(connector: Connector<Config>): Connector<Config> => ({
  ...connector,
  open: (config, io) => {
    const session = connector.open(config, io);
    return { ...session, streams: session.streams.map(brokenStream) };
  },
});

const brokenStream = (stream: Stream): Stream => ({ ...stream, read: (ask) => withBroken(stream.read(ask)) });

async function* withBroken(pages: AsyncIterable<Page>): AsyncIterable<Page> {
  for await (const page of pages) {
    const [first, ...rest] = page.records;
    const broken = { unknown: brokenValue };
    yield { ...page, records: first === undefined ? [broken] : [first, broken, ...rest] };
  }
}

/** Streams are listed without a request; anything else is a mistake. */
const notReading = {
  fetch: () => Promise.reject(new Error('asked without being told to')),
  now: () => 0,
  sleep: () => Promise.resolve(),
  log: () => undefined,
  notBefore: { get: () => 0, set: () => undefined },
};
