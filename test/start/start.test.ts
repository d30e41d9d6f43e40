import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chown, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { makeClone, type Clone } from './clone.js';
import { appears, leftOf, listensOn, processesOf } from './processes.js';
import { Started } from './started.js';

const nobody = { uid: 65_534, gid: 65_534 };
const isRoot = process.getuid?.() === 0;
const asRoot = isRoot ? it : it.skip;

describe('npm start', () => {
  let clone: Clone;
  let port: number;
  const running: Started[] = [];

  beforeAll(async () => {
    clone = await makeClone();
    port = 20_000 + Math.floor(Math.random() * 30_000);
  }, 240_000);
  afterAll(async () => {
    await Promise.all(running.map((it) => it.press('SIGKILL')));
    await leftOf(clone.root);
    await clone.remove();
  }, 60_000);

  const start = (
    variables: Record<string, string> = {},
    more: Partial<ConstructorParameters<typeof Started>[0]> = {},
  ) => {
    const started = new Started({ cwd: clone.root, variables: { FLOW_PORT: String(port), ...variables }, ...more });
    running.push(started);
    return started;
  };
  const page = async (url: string): Promise<string> => (await fetch(url)).text();

  it('answers the first page, prints the way in, and ends with Ctrl-C leaving nothing behind', async () => {
    await clone.allow(0o700);
    const started = start({}, { command: ['npm', 'start'] });
    const url = await started.url();
    expect(await page(url)).toContain('<html');
    expect(await started.prints(/Sign in .*: (\S+)/)).toMatch(`${url}/sign-in#key=`);
    expect((await fetch(`${url}/api/health`)).status).toBe(200);
    await started.press('SIGINT');
    expect(await leftOf(clone.root, 5)).toEqual([]);
    expect(started.output).toContain('Stopped.');
  }, 60_000);

  it('starts a worker again that was killed, and refuses a second start on the same data', async () => {
    const started = start();
    await started.prints(/The worker is running/);
    const second = start({ FLOW_PORT: String(port + 50) });
    expect(await second.ended).toBe(1);
    expect(second.output).toMatch(/already running .*process \d+/);
    for (const { pid, command } of await processesOf(clone.root)) {
      if (command.includes('main.js') && !(await listensOn(pid, port))) process.kill(pid, 'SIGKILL');
    }
    await started.prints(/The worker process ended unexpectedly/);
    expect(await started.press('SIGTERM')).toBe(0);
  }, 60_000);

  it('takes the next free port when its own is taken', async () => {
    const taken = createServer().listen(port + 100, '127.0.0.1');
    try {
      const started = start({ FLOW_PORT: String(port + 100) });
      expect(await started.url()).toBe(`http://localhost:${port + 101}`);
      expect(started.output).toContain(`Port ${port + 100} is taken`);
      expect(await started.press('SIGINT')).toBe(0);
    } finally {
      taken.close();
    }
  }, 60_000);

  it('starts again after kill -9 in the middle of making, opening and migrating its database', async () => {
    const data = path.join(clone.root, 'killed');
    const stages = ['unfinished/global', 'data/PG_VERSION', 'data/postmaster.pid', 'data/base/1/PG_VERSION'];
    for (const [turn, stage] of stages.entries()) {
      const started = start({ FLOW_DATA_DIR: data });
      await appears(path.join(data, 'postgres', stage));
      // Later turns die a little later: on the way into the migrations and out of them.
      await new Promise((resolve) => setTimeout(resolve, turn * 400));
      await started.press('SIGKILL');
    }
    const started = start({ FLOW_DATA_DIR: data });
    expect(await page(await started.url())).toContain('<html');
    await started.press('SIGKILL');
    expect(await leftOf(clone.root)).toEqual([]);
    const again = start({ FLOW_DATA_DIR: data });
    expect((await fetch(`${await again.url()}/api/health`)).status).toBe(200);
    expect(await again.press('SIGINT')).toBe(0);
  }, 90_000);

  asRoot(
    'works for an ordinary user, who owns nothing but a data folder',
    async () => {
      await clone.allow(0o755);
      const data = await mkdtemp(path.join(tmpdir(), 'flow-ordinary-'));
      await mkdir(data, { recursive: true });
      await chown(data, nobody.uid, nobody.gid);
      const started = start({ FLOW_DATA_DIR: data }, { user: nobody });
      expect(await page(await started.url())).toContain('<html');
      expect(await started.press('SIGINT')).toBe(0);
      await rm(data, { recursive: true });
    },
    60_000,
  );
});
