import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { readConfig } from 'server/config';
import { z } from 'zod';

// No engine runs containers here: the files are read as an engine would read them, and held against the project.
const root = fileURLToPath(new URL('../..', import.meta.url));
const text = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const yaml = createRequire(import.meta.url)('js-yaml') as { load(document: string): unknown };

const service = z.strictObject({
  build: z.strictObject({ context: z.string(), dockerfile: z.string() }).optional(),
  image: z.string(),
  profiles: z.array(z.string()).optional(),
  restart: z.enum(['no', 'unless-stopped']).optional(),
  read_only: z.boolean().optional(),
  tmpfs: z.array(z.string()).optional(),
  cap_drop: z.array(z.string()).optional(),
  security_opt: z.array(z.string()).optional(),
  depends_on: z
    .record(z.string(), z.strictObject({ condition: z.enum(['service_healthy', 'service_completed_successfully']) }))
    .default({}),
  environment: z.record(z.string(), z.string()).default({}),
  volumes: z.array(z.string()).default([]),
  ports: z.array(z.string()).default([]),
  healthcheck: z
    .union([
      z.strictObject({ disable: z.literal(true) }),
      z.strictObject({ test: z.array(z.string()), interval: z.string(), timeout: z.string(), retries: z.number() }),
    ])
    .optional(),
  entrypoint: z.array(z.string()).optional(),
  command: z.array(z.string()).optional(),
});
const compose = z.strictObject({
  'x-flow': z.unknown(),
  services: z.record(z.string(), service),
  volumes: z.record(z.string(), z.null()),
});

/** What a shell has set, in compose's own notation. */
const settled = text('docker-compose.yml')
  .replaceAll(/\$\{FLOW_DATABASE_PASSWORD:\?[^}]*\}/g, 'secret')
  .replaceAll(/\$\{\w+:-([^}]*)\}/g, '$1');
const { services, volumes } = compose.parse(yaml.load(settled));
const named = (name: string): z.infer<typeof service> => {
  const found = services[name];
  if (!found) throw new Error(`No service ${name}`);
  return found;
};
const ours = Object.entries(services).filter(([, { image }]) => image === 'flow-and-effect');
const dockerfile = text('server/Dockerfile');

describe('docker-compose.yml', () => {
  it('leaves nothing to be filled in but the password', () => expect(settled).not.toContain('${'));

  it('runs web and worker beside a PostgreSQL, and a cluster of a coordinator and two workers where asked', () => {
    const always = Object.keys(services).filter((name) => !named(name).profiles);
    expect(always.sort()).toEqual(['database', 'prepare', 'web', 'worker']);
    const cluster = Object.keys(services).filter((name) => named(name).profiles?.includes('citus'));
    expect(cluster.sort()).toEqual(['citus', 'citus-distribute', 'citus-register', 'citus-worker-1', 'citus-worker-2']);
  });

  it.each(ours)('gives %s a configuration that it takes', (_, { environment }) => {
    expect(readConfig(environment)).toMatchObject({
      databaseUrl: expect.stringMatching(/^postgres:/),
      logLevel: 'info',
    });
  });

  it('gives each process its role, and both the same database', () => {
    const roles = ['web', 'worker'].map((name) => readConfig(named(name).environment));
    expect(roles.map(({ role }) => role)).toEqual(['web', 'worker']);
    expect(new Set(roles.map(({ databaseUrl }) => databaseUrl)).size).toBe(1);
  });

  it.each(ours)(
    'runs %s with no rights to lose: no root, no capability, nothing to write to but its volume',
    (_, it) => {
      expect(it).toMatchObject({ read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] });
      expect(it.volumes).toEqual(['flow:/data']);
    },
  );

  it('keeps everything in one volume, and opens one port, on this machine only', () => {
    expect(volumes).toEqual({ flow: null });
    const mounts = Object.values(services).flatMap((it) => it.volumes);
    expect(new Set(mounts.map((mount) => mount.split(':')[0]))).toEqual(new Set(['flow']));
    expect(Object.values(services).flatMap(({ ports }) => ports)).toEqual(['127.0.0.1:4310:4310']);
  });

  it('waits only for what is there, and for health only where it is checked', () => {
    for (const { depends_on } of Object.values(services)) {
      for (const [name, { condition }] of Object.entries(depends_on)) {
        if (condition === 'service_healthy') expect(named(name).healthcheck).toHaveProperty('test');
        else expect(named(name).restart ?? 'no').toBe('no');
      }
    }
  });

  it('makes its folder for the user that the image runs as', () => {
    expect(named('prepare').entrypoint?.slice(-1)).toEqual(['/data/flow']);
    expect(dockerfile).toMatch(/FLOW_DATA_DIR=\/data\/flow/);
  });

  it('spreads the tables by a script that is built', () => {
    expect(named('citus-distribute').command).toEqual(['node', 'server/dist/database/distribute.js']);
    expect(existsSync(path.join(root, 'server/src/database/distribute.ts'))).toBe(true);
  });
});

describe('server/Dockerfile', () => {
  it('copies what is there, and everything that the workspaces need to be installed', () => {
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(
      ([, list]) => list?.split(' ') ?? [],
    );
    expect(copied.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
    const { workspaces } = z.object({ workspaces: z.array(z.string()) }).parse(JSON.parse(text('package.json')));
    expect(workspaces.filter((name) => !copied.includes(`${name}/package.json`))).toEqual([]);
  });

  it('runs as a user without rights, and its programs are built from sources that are there', () => {
    expect(dockerfile).toMatch(/\nUSER node\n[\s\S]*\nCMD /);
    const programs = [...dockerfile.matchAll(/"(server\/dist\/[^"]+)\.js"/g)].map(([, file]) => file ?? '');
    expect(programs.sort()).toEqual(['server/dist/healthy', 'server/dist/main']);
    for (const program of programs) {
      expect(existsSync(path.join(root, `${program.replace('/dist/', '/src/')}.ts`))).toBe(true);
    }
    expect(dockerfile).toContain('HEALTHCHECK');
  });

  it('brings a Node that we promise to run on', () => {
    const versions = [...dockerfile.matchAll(/^FROM node:(\d+)/gm)].map(([, version]) => Number(version));
    expect(versions).toHaveLength(2);
    expect(versions.every((version) => version >= 20)).toBe(true);
  });
});
