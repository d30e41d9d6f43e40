import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openAddress, usualLimits, type Asked, type Limits } from './open-address.js';
import { PullFault } from './pull-fault.js';
import { isInside } from './reachable.js';
import { FileServer } from './test-file-server.js';

const file = 'id;dato;svar\n1;01.10.2026;5\n';
const now = Date.parse('2026-11-21T08:00:00Z');

describe('asking an address for its file', () => {
  let server: FileServer;
  let other: FileServer;
  let opened: string[];
  beforeAll(async () => {
    [server, other] = await Promise.all([new FileServer().start(), new FileServer().start()]);
  });
  afterAll(() => Promise.all([server.stop(), other.stop()]));
  beforeEach(() => {
    opened = [server.host, other.host];
    server.asked.splice(0);
    other.asked.splice(0);
  });

  const ask = (more: Partial<Asked> = {}, limits: Partial<Limits> = {}) =>
    openAddress(
      {
        ...{ address: `http://${server.host}/svar.csv`, header: null, etag: null, lastModified: null },
        ...{ signal: new AbortController().signal, ...more },
      },
      { limits: { ...usualLimits, ...limits }, opened, now: () => now },
    );
  const read = async (more: Partial<Asked> = {}, limits: Partial<Limits> = {}): Promise<string> => {
    const answered = await ask(more, limits);
    if (answered.kind === 'unchanged') return 'unchanged';
    const parts: Uint8Array[] = [];
    for await (const part of answered.bytes) parts.push(part);
    return Buffer.concat(parts).toString();
  };
  const fault = async (work: Promise<unknown>): Promise<string> => {
    const error = await work.then(() => null).catch((error: unknown) => error);
    if (!(error instanceof PullFault)) throw new Error('It was no fault of the other side', { cause: error });
    return error.problem.message.key;
  };

  it('gives the file, packed or not, with what it is called', async () => {
    server.serve(file);
    expect(await ask()).toMatchObject({ kind: 'file', etag: expect.stringMatching(/^"/), lastModified: null });
    expect(await read()).toBe(file);
    server.reply = (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(file));
    expect(await read()).toBe(file);
  });

  it('fetches nothing that has not changed', async () => {
    server.serve(file);
    const answered = await ask();
    const etag = answered.kind === 'file' ? answered.etag : null;
    expect(await read({ etag, lastModified: 'Sat, 21 Nov 2026 07:00:00 GMT' })).toBe('unchanged');
    expect(server.asked.at(-1)?.headers['if-modified-since']).toBe('Sat, 21 Nov 2026 07:00:00 GMT');
  });

  it('follows redirects, and sends the secret to the place it was given for and no other', async () => {
    const header = { name: 'X-Key', value: 'hush' };
    other.serve(file);
    server.reply = ({ url }, response) =>
      response.writeHead(302, { location: url === '/svar.csv' ? '/there' : `http://${other.host}/file` }).end();
    expect(await read({ header })).toBe(file);
    expect(server.asked.map(({ url, headers }) => [url, headers['x-key']])).toEqual([
      ['/svar.csv', 'hush'],
      ['/there', 'hush'],
    ]);
    expect(other.asked.map(({ headers }) => headers['x-key'])).toEqual([undefined]);
  });

  it('ends a circle of redirects', async () => {
    server.reply = (_, response) => response.writeHead(301, { location: '/svar.csv' }).end();
    expect(await fault(read())).toBe('pull.fault.redirects');
    expect(server.asked).toHaveLength(usualLimits.mostRedirects + 1);
  });

  it.each([
    [401, 'pull.fault.key'],
    [403, 'pull.fault.key'],
    [404, 'pull.fault.gone'],
    [410, 'pull.fault.gone'],
    [418, 'pull.fault.status'],
    [429, 'pull.fault.busy'],
    [500, 'source.fault.unavailable'],
  ])('says of the answer %i what it means', async (status, key) => {
    server.reply = (_, response) => response.writeHead(status).end('no');
    expect(await fault(read())).toBe(key);
  });

  it.each([
    ['120', now + 120_000],
    ['Sat, 21 Nov 2026 09:00:00 GMT', Date.parse('2026-11-21T09:00:00Z')],
    ['soon', null],
  ])('keeps away as long as it is asked to: %s', async (text, untilMs) => {
    server.reply = (_, response) => response.writeHead(503, { 'retry-after': text }).end();
    await expect(ask()).rejects.toMatchObject({ untilMs });
  });

  it.each([
    ['as it says itself', 'text/html; charset=utf-8', '<p>Sign in</p>'],
    ['under another name', 'text/csv', '\ufeff\n<!DOCTYPE html><title>Sign in</title>'],
  ])('takes no web page for a file, %s', async (_, type, body) => {
    server.reply = (_request, response) => response.writeHead(200, { 'content-type': type }).end(body);
    expect(await fault(read())).toBe('pull.fault.page');
  });

  it('takes half a file for a fault, wherever it is cut', async () => {
    server.reply = (_, response) => {
      response.writeHead(200, { 'content-length': String(file.length) });
      response.write(file.slice(0, 20), () => response.destroy());
    };
    expect(await fault(read())).toBe('pull.fault.cut');
    server.reply = (_, response) => response.write(file, () => response.destroy());
    expect(await fault(read())).toBe('pull.fault.cut');
    const packed = gzipSync(file);
    server.reply = (_, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(packed.subarray(0, packed.length - 9));
    expect(await fault(read())).toBe('pull.fault.cut');
  });

  it('does not wait for an answer, nor for the rest of one, that does not come', async () => {
    server.reply = () => undefined;
    expect(await fault(read({}, { silenceMs: 80 }))).toBe('source.fault.timeout');
    server.reply = (_, response) => void response.write(file);
    expect(await fault(read({}, { silenceMs: 80 }))).toBe('source.fault.timeout');
    // A byte now and then is no silence, and still no file.
    server.reply = (_, response) => {
      const drip = setInterval(() => response.write('x;'), 20);
      response.on('close', () => clearInterval(drip));
    };
    expect(await fault(read({}, { wholeMs: 150 }))).toBe('source.fault.timeout');
  });

  it('stops at the limit, whatever was promised, and unpacks no further', async () => {
    const limits = { mostBytes: 1024 * 1024 };
    server.reply = (_, response) => response.writeHead(200, { 'content-length': '99999999' }).write('a');
    expect(await fault(read({}, limits))).toBe('pull.fault.tooLarge');
    server.reply = (_, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(8 * 1024 * 1024)));
    expect(await fault(read({}, limits))).toBe('pull.fault.tooLarge');
  });

  it('ends with whoever asked, and that is no fault', async () => {
    server.reply = (_, response) => void response.write(file);
    const controller = new AbortController();
    setTimeout(() => controller.abort(new Error('We are closing')), 30);
    await expect(read({ signal: controller.signal })).rejects.toThrow('We are closing');
  });

  it.each([
    ['plain http to others', () => 'http://example.test/svar.csv', 'pull.fault.notHttps'],
    ['this machine', () => 'https://127.0.0.1/svar.csv', 'pull.fault.private'],
    ['this machine by another way of writing', () => 'https://0x7f.1/svar.csv', 'pull.fault.private'],
    ['this machine by name', () => 'https://localhost/svar.csv', 'pull.fault.private'],
    ['what a cloud tells its machines', () => 'https://169.254.169.254/latest', 'pull.fault.private'],
    ['this machine in IPv6', () => 'https://[::ffff:127.0.0.1]/svar.csv', 'pull.fault.private'],
  ])('refuses %s', async (_, address, key) => {
    opened = [];
    expect(await fault(ask({ address: address() }))).toBe(key);
  });

  it('refuses to be led inside', async () => {
    server.reply = (_, response) => response.writeHead(302, { location: `http://${other.host}/` }).end();
    opened = [server.host];
    expect(await fault(read())).toBe('pull.fault.notHttps');
    server.reply = (_, response) => response.writeHead(302, { location: 'https://localhost:1/' }).end();
    expect(await fault(read())).toBe('pull.fault.private');
    expect(other.asked).toEqual([]);
  });

  it('says that nobody is there, and that a name is unknown', async () => {
    const gone = await new FileServer().start();
    const { host } = gone;
    await gone.stop();
    opened = [host, 'nowhere.invalid'];
    expect(await fault(ask({ address: `http://${host}/` }))).toBe('source.fault.refused');
    expect(await fault(ask({ address: 'http://nowhere.invalid/' }))).toMatch(
      /^source\.fault\.(unknownHost|unavailable)$/,
    );
  });
});

describe('numeric addresses inside a private network', () => {
  it.each(['10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '100.64.0.1', '169.254.169.254', '0.0.0.0'])(
    '%s is one',
    (address) => expect([isInside(address), isInside(`::ffff:${address}`)]).toEqual([true, true]),
  );
  it.each(['::1', '::', 'fe80::1', 'fd00::1', '64:ff9b::7f00:1', '2002:7f00:1::', 'ff02::1', 'no address'])(
    '%s is one',
    (address) => expect(isInside(address)).toBe(true),
  );
  it.each(['8.8.8.8', '172.32.0.1', '100.128.0.1', '193.69.1.1', '2a00:1450:400f::1', '::ffff:8.8.8.8'])(
    '%s is none',
    (address) => expect(isInside(address)).toBe(false),
  );
});
