import { type FakeOptions, type FakeSource, startFake } from '../kit/fake-server.js';
import type { Random } from '../kit/random.js';
import type { Gateway } from './gateway.js';
import { JiraDialect, type JiraStyle } from './dialect.js';
import { JiraTruth } from './truth.js';
import type { JiraWorld } from './world.js';

export interface FakeJiraOptions extends FakeOptions, Partial<JiraStyle> {
  /** Built anew at every start and reset, from the seed. */
  readonly world: (random: Random) => JiraWorld;
}

export type FakeJira = FakeSource<JiraTruth> & {
  /** What a connector is given as its base address: with the context path, where there is one. */
  readonly baseUrl: string;
  /** What stands before a Cloud. */
  readonly gateway: Gateway;
};

export async function startFakeJira(options: FakeJiraOptions): Promise<FakeJira> {
  const style: JiraStyle = { contextPath: options.contextPath ?? '', badKeys: options.badKeys ?? 'empty' };
  let dialect: JiraDialect | undefined;
  const fake = await startFake('fake Jira', { maxConcurrent: 5, ...options }, (setting) => {
    const world = options.world(setting.random.fork('made'));
    if (options.now === undefined) setting.clock.set(world.now);
    return (dialect = new JiraDialect(new JiraTruth(world, setting.clock, setting.random), style, setting));
  });
  return Object.defineProperties(fake, {
    baseUrl: { value: `${fake.url}${style.contextPath}`, enumerable: true },
    gateway: { get: () => dialect?.gateway },
  }) as FakeJira;
}
