import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { conformance, type Subject } from './conformance.js';
import type { Io, Session, Stream } from './contract.js';
import type { GitHubConfig } from './github/config.js';
import { github } from './github/connector.js';
import { people } from './github/fixtures/answers.js';
import { keys, now, recordedGitHub } from './github/fixtures/recorded-github.js';

const configWith = (token: string): GitHubConfig => github.config.parse({ token, owner: 'example' });

/** The GitHub connector with one thing made wrong. */
const subjectWith = (change: (session: Session, io: Io) => Partial<Session>): Subject<GitHubConfig> => ({
  connector: {
    ...github,
    open: (config, io) => {
      const session = github.open(config, io);
      return { ...session, ...change(session, io) };
    },
  },
  keys: {
    good: configWith(keys.good),
    bad: configWith(keys.bad),
    withoutPermission: configWith(keys.withoutPermission),
  },
  secrets: Object.values(keys),
  people,
  scopes: [{ id: '4711', name: 'example/permits', detail: 'main' }],
  backfillFrom: '2026-01-01',
  jobsOf: '.github/workflows/deploy.yml',
  fetch: recordedGitHub,
  now: () => now,
});

const eachStream = (change: (stream: Stream) => Partial<Stream>) =>
  subjectWith(({ streams }) => ({ streams: streams.map((stream) => ({ ...stream, ...change(stream) })) }));

const failing = async (subject: Subject<GitHubConfig>): Promise<string[]> => {
  const failed: string[] = [];
  for (const { title, holds } of conformance(subject)) await holds().catch(() => failed.push(title));
  return failed;
};

describe('The conformance suite', () => {
  it('finds nothing wrong with a connector that is right', async () => {
    expect(await failing(subjectWith(() => ({})))).toEqual([]);
  });

  it.each<[string, Subject<GitHubConfig>, RegExp]>([
    ['throws in its check', subjectWith(() => ({ check: () => Promise.reject(new Error('no')) })), /never throws/],
    ['says a secret in its log', subjectWith((_, io) => (io.log('x', { key: keys.good }), {})), /in no log/],
    ['runs ahead of its source', subjectWith(() => ({ serverNow: () => Promise.resolve(now + 1000) })), /cursor never/],
    [
      'loses what follows a cut',
      eachStream((stream) => ({ read: (ask) => (ask.resume === undefined ? stream.read(ask) : nothing()) })),
      /cut after any page/,
    ],
    [
      'makes facts by chance',
      eachStream(() => ({
        normalise: () => ({ kind: 'status', statusId: String(Math.random()), name: '', category: 'new' }),
      })),
      /follow from the record/,
    ],
    [
      'keeps whatever comes',
      eachStream(() => ({ record: z.looseObject({ id: z.string().optional() }) })),
      /does not name/,
    ],
    [
      'names a person',
      eachStream(({ record }) => ({ record: z.intersection(record, z.object({ author: z.string().optional() })) })),
      /names a person/,
    ],
    [
      'has times of day without a zone',
      eachStream((stream) => ({
        normalise: (record, scope) =>
          ({ ...stream.normalise(record, scope), createdAt: '2026-03-01T08:00:00' }) as never,
      })),
      /in UTC/,
    ],
  ])('finds a connector that %s', async (_name, subject, title) => {
    expect((await failing(subject)).join()).toMatch(title);
  });
});

async function* nothing(): AsyncIterable<never> {}
