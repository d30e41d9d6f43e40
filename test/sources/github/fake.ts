import { type FakeOptions, type FakeSource, startFake } from '../kit/fake-server.js';
import type { Random } from '../kit/random.js';
import { GithubDialect, type GithubStyle } from './dialect.js';
import { usualLimits } from './quota.js';
import { GithubTruth } from './truth.js';
import type { GithubWorld } from './world.js';

export interface FakeGithubOptions extends FakeOptions, Partial<GithubStyle> {
  /** Built anew at every start and reset, from the seed. */
  readonly world: (random: Random) => GithubWorld;
}

export type FakeGithub = FakeSource<GithubTruth> & {
  /** What a connector is given as its base address; on an Enterprise Server it ends in `/api/v3`. */
  readonly baseUrl: string;
};

export async function startFakeGithub(options: FakeGithubOptions): Promise<FakeGithub> {
  const style: GithubStyle = {
    enterpriseServer: options.enterpriseServer ?? false,
    links: options.links ?? 'pages',
    app: options.app ?? null,
    limits: options.limits ?? usualLimits,
    mostPerPage: options.mostPerPage ?? 100,
  };
  // The world knows when it is; the clock starts there unless the test says otherwise.
  const fake = await startFake('fake GitHub', options, (setting) => {
    const world = options.world(setting.random.fork('made'));
    if (options.now === undefined) setting.clock.set(world.now);
    return new GithubDialect(new GithubTruth(world, setting.clock, setting.random), style, setting);
  });
  const baseUrl = style.enterpriseServer ? `${fake.url}/api/v3` : fake.url;
  return Object.defineProperty(fake, 'baseUrl', { value: baseUrl, enumerable: true }) as FakeGithub;
}
