import { afterEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { SchedulerRegistry } from '@nestjs/schedule';
import { readConfig, type Config } from '../config.js';
import { TickService } from './tick.service.js';

class Told extends Logger {
  readonly warnings: unknown[] = [];
  override warn(message: unknown): void {
    this.warnings.push(message);
  }
}
const role = (is: Config['role']): Config => readConfig({ FLOW_ROLE: is });

const schedule = new SchedulerRegistry();
afterEach(() => schedule.getIntervals().forEach((name) => schedule.deleteInterval(name)));

describe('What is looked for again and again', () => {
  it('is looked for at once, and by the next tick where one failed', async () => {
    const log = new Told('test');
    let ticks = 0;
    let third: () => void;
    const thrice = new Promise<void>((resolve) => (third = resolve));
    const tick = async (): Promise<void> => {
      ticks += 1;
      if (ticks === 3) third();
      return ticks === 1 ? Promise.reject(new Error('no database')) : Promise.resolve();
    };
    await new TickService(role('worker'), schedule).start({ name: 'test', log, tick, every: 2 });
    expect(ticks).toBe(1);
    expect(log.warnings).toEqual([new Error('no database')]);
    expect(schedule.getIntervals()).toEqual(['test']);
    await thrice;
    expect(log.warnings).toHaveLength(1);
  });

  it('is left to others by a process that only answers the web', async () => {
    const tick = (): Promise<void> => Promise.reject(new Error('it did'));
    await new TickService(role('web'), schedule).start({ name: 'test', log: new Told('test'), tick });
    expect(schedule.getIntervals()).toEqual([]);
  });
});
