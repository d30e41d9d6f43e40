import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { KeptProcess } from './kept-process.js';
import { LogFile } from './log-file.js';

describe('a kept process', () => {
  const execPath = process.execPath;
  let folder: string;
  let kept: KeptProcess;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'flow-kept-'));
  });
  afterEach(async () => {
    process.execPath = execPath;
    jest.restoreAllMocks();
    await kept.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('is tried again where the machine cannot start one just now', async () => {
    jest.spyOn(process.stdout, 'write').mockReturnValue(true);
    const program = path.join(folder, 'program.mjs');
    const begun = path.join(folder, 'begun');
    await writeFile(
      program,
      `import { writeFileSync } from 'node:fs';
       writeFileSync(${JSON.stringify(begun)}, '');
       process.on('disconnect', () => process.exit());`,
    );
    kept = new KeptProcess(program, 'web', () => Promise.resolve({}), new LogFile(folder), path.join(folder, 'cache'));
    process.execPath = path.join(folder, 'nowhere');
    expect(await kept.start()).toBeNull();
    process.execPath = execPath;
    await until(() => existsSync(begun));
  });
});

async function until(condition: () => boolean): Promise<void> {
  const giveUp = performance.now() + 15_000;
  while (!condition()) {
    if (performance.now() > giveUp) throw new Error('it never happened');
    await pause(50);
  }
}
