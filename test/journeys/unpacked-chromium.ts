import { execFile } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createBrotliDecompress } from 'node:zlib';

const run = promisify(execFile);
const packed = path.resolve(createRequire(import.meta.url).resolve('@sparticuz/chromium'), '../../../bin');

/** The browser of the npm package, with what its process needs where the machine lacks libraries or fonts. */
export async function unpackedChromium(): Promise<{ executablePath: string; env: Record<string, string> }> {
  const folder = path.join(tmpdir(), `flow-browser-147-${process.getuid?.() ?? 0}`);
  if (!existsSync(folder)) await unpack(folder);
  const executablePath = path.join(folder, 'chromium');
  return {
    executablePath,
    env: {
      ...((await lacksLibraries(executablePath)) ? { LD_LIBRARY_PATH: path.join(folder, 'lib') } : {}),
      ...(existsSync('/etc/fonts') ? {} : { FONTCONFIG_PATH: path.join(folder, 'fonts') }),
    },
  };
}

/** Aside first, then renamed: two test processes may want it at once, and one of them may be cut. */
async function unpack(folder: string): Promise<void> {
  const unfinished = await mkdtemp(`${folder}.`);
  await decompress('chromium.br', createWriteStream(path.join(unfinished, 'chromium'), { mode: 0o755 }));
  for (const archive of ['fonts', 'swiftshader', 'al2023']) {
    const tar = path.join(unfinished, `${archive}.tar`);
    await decompress(`${archive}.tar.br`, createWriteStream(tar));
    await run('tar', ['-xf', tar, '-C', unfinished]);
    await rm(tar);
  }
  await rename(unfinished, folder).catch(() => rm(unfinished, { recursive: true }));
}

const decompress = (archive: string, target: NodeJS.WritableStream): Promise<void> =>
  pipeline(createReadStream(path.join(packed, archive)), createBrotliDecompress(), target);

async function lacksLibraries(program: string): Promise<boolean> {
  const { stdout } = await run('ldd', [program]).catch(() => ({ stdout: '' }));
  return stdout.includes('not found');
}
