import { setImmediate } from 'node:timers/promises';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asIf } from './one-transaction.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

describe('all work in one transaction', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  // The driver says so once a process, at the terminal of whoever runs the product.
  it('asks one connection one thing at a time, whatever is asked at once, and goes on after what fails', async () => {
    const warnings: string[] = [];
    const note = ({ message }: Error): unknown => warnings.push(message);
    process.on('warning', note);
    const answers = await asIf(database.dataSource, (within) =>
      Promise.all([1, 2, 3, 4].map((n) => within.query<{ n: number }[]>('select $1::int as n', [n]))),
    );
    await setImmediate();
    process.off('warning', note);
    expect(answers.flat().map(({ n }) => n)).toEqual([1, 2, 3, 4]);
    expect(warnings).toEqual([]);
    const failing = asIf(database.dataSource, (within) =>
      Promise.allSettled([within.query('select 1 / 0'), within.query('select 1')]),
    );
    const states = (await failing).map(({ status }) => status);
    expect(states).toEqual(['rejected', 'rejected']);
  });
});
