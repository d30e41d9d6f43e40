import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { sampleOrganisation } from 'connectors';
import { makeClone, type Clone } from './clone.js';
import { appears, leftOf, listensOn, processesOf, twoFreePorts } from './processes.js';
import { Started } from './started.js';
import { alone, until, Visitor } from './visitor.js';

const nobody = { uid: 65_534, gid: 65_534 };
const isRoot = process.getuid?.() === 0;
const asRoot = isRoot ? it : it.skip;

describe('npm start', () => {
  let clone: Clone;
  let port: number;
  const running: Started[] = [];

  beforeAll(async () => {
    clone = await makeClone();
    port = await twoFreePorts();
  }, 600_000);
  afterAll(async () => {
    await Promise.all(running.map((it) => it.press('SIGKILL')));
    const left = await leftOf(clone.root);
    await clone.remove();
    expect(left).toEqual([]);
  }, 60_000);

  const start = (
    variables: Record<string, string> = {},
    more: Partial<ConstructorParameters<typeof Started>[0]> = {},
  ) => {
    const started = new Started({ cwd: clone.root, variables: { FLOW_PORT: String(port), ...variables }, ...more });
    running.push(started);
    return started;
  };
  const page = async (url: string): Promise<string> => (await fetch(url, { headers: alone })).text();

  it('answers the first page, prints the way in, and ends with Ctrl-C leaving nothing behind', async () => {
    await clone.allow(0o700);
    const started = start({}, { command: ['npm', 'start'] });
    const url = await started.url();
    expect(await page(url)).toContain('<html');
    expect(await started.prints(/Sign in .*: (\S+)/)).toMatch(`${url}/sign-in#key=`);
    expect((await fetch(`${url}/api/health`, { headers: alone })).status).toBe(200);
    await started.press('SIGINT');
    expect(await leftOf(clone.root)).toEqual([]);
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

  it('leaves no process behind whose supervisor was killed before it had begun', async () => {
    // At once, and at any moment of the half second in which its code is read.
    const moments = [0, 60, 120, 180, 240, 300, 400, 500];
    const ends = moments.map(async (moment) => {
      const child = fork(path.join(clone.root, 'server', 'dist', 'main.js'), { stdio: 'ignore' });
      const ended = once(child, 'exit', { signal: AbortSignal.timeout(60_000) });
      child.send({ DATABASE_URL: 'postgres://nobody:nothing@127.0.0.1:9/none' });
      setTimeout(() => child.connected && child.disconnect(), moment);
      const [code] = (await ended.finally(() => child.kill('SIGKILL'))) as [number | null];
      return code;
    });
    // With 1 it would have ended later and by itself, for want of a database.
    expect(await Promise.all(ends)).toEqual(moments.map(() => 0));
  });

  it('runs twice side by side, also when both find the same port free at first', async () => {
    const both = ['one', 'two'].map((name) => start({ FLOW_DATA_DIR: path.join(clone.root, name) }));
    const urls = await Promise.all(both.map((it) => it.url()));
    expect([...urls].sort()).toEqual([`http://localhost:${port}`, `http://localhost:${port + 1}`]);
    const [first, second] = urls[0] === `http://localhost:${port}` ? both : [...both].reverse();
    expect(second?.output).toContain(`Port ${port} is taken; using ${port + 1}`);
    expect(await first?.press('SIGINT')).toBe(0);
    expect(await page(`http://localhost:${port + 1}`)).toContain('<html');
    await expect(page(`http://localhost:${port}`)).rejects.toThrow();
    expect(await second?.press('SIGINT')).toBe(0);
  }, 60_000);

  it('starts again after kill -9 in the middle of making, opening and migrating its database', async () => {
    const data = path.join(clone.root, 'killed');
    const stages = ['unfinished/global', 'data/PG_VERSION', 'data/postmaster.pid', 'data/base/1/PG_VERSION'];
    for (const [turn, stage] of stages.entries()) {
      const started = start({ FLOW_DATA_DIR: data });
      // The first of them is there for a moment only: whoever looks late meets the next.
      await appears([stage, ...stages.slice(turn + 1)].map((one) => path.join(data, 'postgres', one)));
      // Later turns die a little later: on the way into the migrations and out of them.
      await new Promise((resolve) => setTimeout(resolve, turn * 400));
      await started.press('SIGKILL');
    }
    const started = start({ FLOW_DATA_DIR: data });
    expect(await page(await started.url())).toContain('<html');
    await started.press('SIGKILL');
    expect(await leftOf(clone.root)).toEqual([]);
    const again = start({ FLOW_DATA_DIR: data });
    expect((await fetch(`${await again.url()}/api/health`, { headers: alone })).status).toBe(200);
    expect(await again.press('SIGINT')).toBe(0);
  }, 90_000);

  it('loads the sample once, though killed and stopped while at it, and reaches for nothing beyond this machine', async () => {
    const outgoing = path.join(clone.root, 'outgoing');
    const preload = `--import=${new URL('outgoing.mjs', import.meta.url).href}`;
    const watched = { FLOW_TEST_OUTGOING: outgoing, NODE_OPTIONS: preload };
    const variables = { FLOW_DATA_DIR: path.join(clone.root, 'sample'), ...watched };
    const first = start(variables);
    const visitor = await Visitor.by(await first.prints(/Sign in .*: (\S+)/));
    await until(async () => (await visitor.products()).length > 0);
    await first.press('SIGKILL');
    // Nobody waits long at a terminal: 3 s where nothing else runs, and on a busy machine no longer than the start took. That
    // may be late once; what waits for its work is late each time.
    const late: number[] = [];
    do {
      const begin = performance.now();
      const second = start(variables);
      await second.url();
      const patience = Math.max(6_000, performance.now() - begin);
      await until(async () => (await visitor.sourcesRead()).length > 0);
      const pressed = performance.now();
      expect(await second.press('SIGINT')).toBe(0);
      late.push(performance.now() - pressed - patience);
    } while (Math.min(...late) >= 0 && late.length < 3);
    expect(Math.min(...late)).toBeLessThan(0);
    const third = start(variables);
    await third.url();
    await until(async () => (await visitor.sourcesRead()).includes(true), 120);
    expect(await visitor.sourcesRead()).toEqual([true]);
    expect((await visitor.products()).sort()).toEqual(sampleOrganisation.products.map(({ name }) => name).sort());
    expect(await third.press('SIGINT')).toBe(0);
    expect(await readFile(outgoing, 'utf8').catch(() => 'nothing')).toBe('nothing');
    // The watch sees what there is to see.
    const reaching = start(watched, { command: ['node', '-e', 'fetch("http://192.0.2.1").catch(() => 0)'] });
    await until(async () => (await readFile(outgoing, 'utf8').catch(() => '')) === '192.0.2.1\n');
    await reaching.press('SIGKILL');
  }, 200_000);

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
