import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { describe, expect, it } from '@jest/globals';
import { createPino, PinoLogger } from './logger.js';

function logged(act: (logger: PinoLogger) => void): Record<string, unknown> {
  let text = '';
  const stream = { write: (line: string) => void (text += line) };
  act(new PinoLogger(createPino({ logLevel: 'info', role: 'web' }, stream)));
  return JSON.parse(text) as Record<string, unknown>;
}

describe('the log', () => {
  it('is one object a line, with where it comes from', () => {
    const line = logged((logger) => logger.log('Synced', 'sync'));
    expect(line).toMatchObject({ role: 'web', from: 'sync', msg: 'Synced' });
    expect(line['time']).toMatch(/^\d{4}-.*Z$/);
  });

  it('never holds a secret, whether it came by name, in an address or on an error', () => {
    const failed = Object.assign(new Error('cannot reach postgres://flow:hunter2@db:5432/flow'), {
      parameters: ['hunter2'],
      query: `select 'hunter2'`,
    });
    const line = logged((logger) =>
      logger.error({ config: { apiToken: 'hunter2' }, password: 'hunter2', error: failed }),
    );
    expect(JSON.stringify(line)).not.toContain('hunter2');
    expect(line['error']).toMatchObject({
      type: 'Error',
      message: 'cannot reach postgres://flow:[secret]@db:5432/flow',
    });
  });

  it('holds nobody up who ends after the reader of the log is gone', async () => {
    const hooks = new URL('../../../test/source-modules.mjs', import.meta.url).href;
    const logger = new URL('./logger.ts', import.meta.url).href;
    const program = `
      const { createPino } = await import('${logger}');
      const pino = createPino({ logLevel: 'info', role: 'worker' });
      process.once('message', () => {
        for (const line of ['one', 'two', 'three']) pino.info(line);
        process.exit(7);
      });
      process.send('ready');
    `;
    const child = spawn(
      process.execPath,
      ['--no-warnings', '--import', hooks, '--input-type=module', '--eval', program],
      { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] },
    );
    const ended = once(child, 'exit', { signal: AbortSignal.timeout(60_000) }).finally(() => child.kill('SIGKILL'));
    await once(child, 'message');
    child.stdout?.destroy();
    child.send('go on');
    expect(await ended).toEqual([7, null]);
  });
});
