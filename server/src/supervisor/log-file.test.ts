import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { LogFile } from './log-file.js';

describe('the log', () => {
  let folder: string;
  let file: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'flow-log-'));
    file = path.join(folder, 'logs', 'flow.log');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  /** Until the next line finds it full. */
  const fill = async (log: LogFile): Promise<void> => {
    for (let n = 0; n < 10; n++) log.write('x'.repeat(1_000_000));
    await until(async () => (await text(file)).length > 10_000_000);
  };
  const text = (of: string): Promise<string> => readFile(of, 'utf8').catch(() => '');

  // Linux has a device that is always full.
  (process.platform === 'linux' ? it : it.skip)('is written again when a disk that was full has room', async () => {
    await mkdir(path.dirname(file));
    await symlink('/dev/full', file);
    const log = new LogFile(folder);
    log.write('nowhere to go');
    await pause(100);
    await rm(file);
    log.write('room again');
    await until(async () => (await text(file)) === 'room again\n');
  });

  it('gives way to a new one when it is full, and goes on where its folder is gone', async () => {
    const log = new LogFile(folder);
    await fill(log);
    await rm(path.dirname(file), { recursive: true });
    log.write('the first of the next');
    await until(async () => (await text(file)) === 'the first of the next\n');
    await fill(log);
    log.write('the first of the third');
    await until(async () => (await text(file)) === 'the first of the third\n');
    expect((await text(`${file}.1`)).length).toBeGreaterThan(10_000_000);
  });
});

async function until(condition: () => Promise<boolean>): Promise<void> {
  const giveUp = performance.now() + 5_000;
  while (!(await condition())) {
    if (performance.now() > giveUp) throw new Error('it never happened');
    await pause(20);
  }
}
