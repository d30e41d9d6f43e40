import { describe, expect, it } from '@jest/globals';
import { SourceError } from '../../contract.js';
import { fault } from '../../http.js';
import { followTokens } from '../cloud/follow-tokens.js';
import { allIds, byNumber } from './all-ids.js';

const ids = (count: number) => Array.from({ length: count }, (_, i) => String(i + 1));
const walks = (...rounds: (readonly string[] | SourceError)[]) => {
  let round = 0;
  return async function* () {
    const now = rounds[Math.min(round++, rounds.length - 1)] ?? [];
    if (now instanceof SourceError) throw now;
    yield now;
  };
};
const logged: string[] = [];
const log = (event: string) => logged.push(event);
const counting = (count: number) => () => Promise.resolve(count);

describe('All ids a query finds', () => {
  it('are each once, in ascending order, however long their numbers are', async () => {
    const walk = walks(['10', '9', '9007199254740993', '9', '9007199254740992']);
    expect(await allIds({ walk, count: counting(4), log })).toEqual([
      '9',
      '10',
      '9007199254740992',
      '9007199254740993',
    ]);
  });

  it('T24: are walked again when a walk dropped its tail without an error', async () => {
    logged.length = 0;
    expect(await allIds({ walk: walks(ids(60), [], ids(100)), count: counting(100), log })).toHaveLength(100);
    expect(logged).toEqual(['jira.walkFellShort']);
  });

  it('are all met by a tracker that always breaks off, slice by slice (source-apis.md 6.1)', async () => {
    const asked: (string | undefined)[] = [];
    const breaksOff = async function* (after?: string) {
      asked.push(after);
      yield ids(100).slice(Number(after ?? 0), Number(after ?? 0) + 40);
    };
    expect(await allIds({ walk: breaksOff, count: counting(100), log })).toEqual(ids(100));
    expect(asked).toEqual([undefined, '40', '80']);
  });

  it('are not counted where none were found and another walk will come by', async () => {
    const counted = (): Promise<number> => Promise.reject(new Error('nobody counts'));
    expect(await allIds({ walk: walks([]), count: counted, log, noneWillDo: true })).toEqual([]);
    await expect(allIds({ walk: walks([]), count: counted, log })).rejects.toThrow('nobody counts');
    await expect(allIds({ walk: walks(['1']), count: counted, log, noneWillDo: true })).rejects.toThrow(
      'nobody counts',
    );
  });

  it('are whole with what came in behind the walk, which is not walked as a whole again', async () => {
    logged.length = 0;
    expect(
      await allIds({ walk: walks(ids(60)), count: counting(61), log, meanwhile: walks(['61', '3']) }),
    ).toHaveLength(61);
    expect(logged).toEqual([]);
  });

  it('are walked again when what came in is not all that is short', async () => {
    const meanwhile = walks(['100']);
    expect(await allIds({ walk: walks(ids(60), [], ids(100)), count: counting(100), log, meanwhile })).toHaveLength(
      100,
    );
    expect(logged).toEqual(['jira.walkFellShort']);
  });

  it('are walked again when a token was refused', async () => {
    const refused = new SourceError(fault('notAccepted', 'token expired', { status: 400 }));
    expect(await allIds({ walk: walks(refused, ids(3)), count: counting(3), log })).toEqual(ids(3));
  });

  it('fail the stream when the walk stays short, so that the cursor does not move', async () => {
    await expect(allIds({ walk: walks(ids(60)), count: counting(100), log })).rejects.toMatchObject({
      fault: { code: 'brokenAnswer', kind: 'passing' },
    });
  });

  it('are taken for whole when the count, which is approximate, is off by a hair', async () => {
    expect(await allIds({ walk: walks(ids(199)), count: counting(200), log })).toHaveLength(199);
  });

  it('are taken for whole where one or two are counted that no walk meets: a count may be ahead of the index', async () => {
    expect(await allIds({ walk: walks(ids(3)), count: counting(5), log })).toEqual(ids(3));
    for (const [there, counted] of [
      [3, 6],
      [0, 1],
    ] as const) {
      const short = allIds({ walk: walks(ids(there)), count: counting(counted), log });
      await expect(short).rejects.toMatchObject({ fault: { code: 'brokenAnswer' } });
    }
  });

  it('are not walked again when the key is refused', async () => {
    const refused = new SourceError(fault('badKey', 'revoked', { status: 401 }));
    await expect(allIds({ walk: walks(refused, ids(3)), count: counting(3), log })).rejects.toBe(refused);
  });
});

describe('Pages chained by tokens', () => {
  type Page = { nextPageToken?: string | null };
  const read = async (answer: () => Page) => {
    const asked: (string | undefined)[] = [];
    const pages = followTokens(({ nextPageToken }: { nextPageToken?: string }) => {
      asked.push(nextPageToken);
      return Promise.resolve(answer());
    });
    let more = await pages.next();
    while (more.done !== true) more = await pages.next();
    return asked;
  };

  it('end where no token is given, whatever the page holds', async () => {
    const pages: Page[] = [{ nextPageToken: 'a' }, { nextPageToken: 'b' }, { nextPageToken: null }];
    expect(await read(() => pages.shift() ?? {})).toEqual([undefined, 'a', 'b']);
  });

  it('T25: are not followed for ever when a token comes back', async () => {
    await expect(read(() => ({ nextPageToken: 'again' }))).rejects.toMatchObject({ fault: { code: 'brokenAnswer' } });
  });
});

it('compares ids as numbers', () => {
  expect(['100', '20', '3'].sort(byNumber)).toEqual(['3', '20', '100']);
});
