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
});
