import { randomBytes, randomUUID } from 'node:crypto';
import { copyFile, link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

const fileName = 'secrets.key';
const keyBytes = 32;

/**
 * The key that seals secrets, from a file which only its owner may read; made at first use. Processes that start at
 * once get the same key: a file is written whole beside it and linked into place, which only one of them can do.
 * @throws Error where the file holds something else
 */
export async function readKeyFile(dataDir: string): Promise<Buffer> {
  const file = path.join(dataDir, fileName);
  await mkdir(dataDir, { recursive: true });
  const known = await readFile(file, 'utf8').catch(absent);
  return decode(known ?? (await makeKeyFile(file)), file);
}

/** A key that is to follow the one in use, beside it; the same one until it is put in its place. */
export async function draftKey(dataDir: string): Promise<Buffer> {
  const file = path.join(dataDir, `${fileName}.next`);
  const known = await readFile(file, 'utf8').catch(absent);
  return decode(known ?? (await makeKeyFile(file)), file);
}

/** Puts the drafted key in place, in one step. The one before stays as `secrets.key.old`: older backups need it. */
export async function replaceKeyFile(dataDir: string): Promise<void> {
  const file = path.join(dataDir, fileName);
  await copyFile(file, `${file}.old`);
  await rename(`${file}.next`, file);
}

async function makeKeyFile(file: string): Promise<string> {
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, `${randomBytes(keyBytes).toString('base64')}\n`, { mode: 0o600, flag: 'wx', flush: true });
  try {
    await link(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(draft);
  }
  return readFile(file, 'utf8');
}

function decode(text: string, file: string): Buffer {
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length === keyBytes) return key;
  throw new Error(`${file} does not hold a key of ${keyBytes} bytes`);
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
