// Lets plain Node import our TypeScript sources. (The runner adds a question mark to a test file's address.)
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';
import { sourcePaths, swcOptions } from './sources.mjs';

const isTypeScript = (url = '') => /\.ts(\?|$)/.test(url);

export async function resolve(specifier, context, next) {
  if (specifier === '@jest/globals') return next(new URL('jest-globals.mjs', import.meta.url).href, context);
  const source = sourcePaths.find(([pattern]) => pattern.test(specifier));
  if (source) return next(new URL(`../${specifier.replace(...source)}`, import.meta.url).href, context);
  const typed = /^\.{1,2}\/.*\.js$/.test(specifier) && isTypeScript(context.parentURL);
  return next(typed ? specifier.replace(/\.js$/, '.ts') : specifier, context);
}

export async function load(url, context, next) {
  if (!isTypeScript(url)) return next(url, context);
  const filename = fileURLToPath(url);
  const { code } = await transform(await readFile(filename, 'utf8'), { ...swcOptions, filename, swcrc: false });
  return { format: 'module', source: code, shortCircuit: true };
}
