// Lets plain Node import our TypeScript sources (Jest's global setup runs outside Jest's own transform).
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';
import { sourcePaths, swcOptions } from './sources.mjs';

export async function resolve(specifier, context, next) {
  const source = sourcePaths.find(([pattern]) => pattern.test(specifier));
  if (source) return next(new URL(`../${specifier.replace(...source)}`, import.meta.url).href, context);
  const typed = /^\.{1,2}\/.*\.js$/.test(specifier) && context.parentURL?.endsWith('.ts');
  return next(typed ? specifier.replace(/\.js$/, '.ts') : specifier, context);
}

export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  const filename = fileURLToPath(url);
  const { code } = await transform(await readFile(filename, 'utf8'), { ...swcOptions, filename, swcrc: false });
  return { format: 'module', source: code, shortCircuit: true };
}
