import { type FakeOptions, type FakeSource, startFake } from '../kit/fake-server.js';
import type { Random } from '../kit/random.js';
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
};

export async function startFakeJira(options: FakeJiraOptions): Promise<FakeJira> {
  const style: JiraStyle = { contextPath: options.contextPath ?? '', badKeys: options.badKeys ?? 'empty' };
  const fake = await startFake('fake Jira', { maxConcurrent: 5, ...options }, (setting) => {
    const world = options.world(setting.random.fork('made'));
    if (options.now === undefined) setting.clock.set(world.now);
    return new JiraDialect(new JiraTruth(world, setting.clock, setting.random), style, setting);
  });
  return Object.defineProperty(fake, 'baseUrl', {
    value: `${fake.url}${style.contextPath}`,
    enumerable: true,
  }) as FakeJira;
}
