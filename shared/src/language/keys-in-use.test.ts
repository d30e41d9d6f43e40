import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { catalogue } from './catalogue.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const keys = Object.keys(catalogue);
const topics = [...new Set(keys.map((key) => key.slice(0, key.indexOf('.'))))];
const keyLike = `(?:${topics.join('|')})\\.[A-Za-z0-9_.-]*[A-Za-z0-9]`;

/** Source that ships: no tests, no catalogue. */
function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const place = path.join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'messages' || entry.name === 'fixtures' ? [] : sources(place);
    return /\.(ts|svelte|html)$/.test(entry.name) && !/\.test\.ts$/.test(entry.name) ? [place] : [];
  });
}

const texts = ['shared/src', 'server/src', 'connectors/src', 'dashboard/src'].flatMap((folder) =>
  sources(path.join(root, folder)).map((file) => [path.relative(root, file), readFileSync(file, 'utf8')] as const),
);
const found = (pattern: RegExp): [string, string][] =>
  texts.flatMap(([file, text]) => [...text.matchAll(pattern)].map((match): [string, string] => [file, match[1] ?? '']));

/** Whole keys in quotes, and keys with a part filled in: `metrics.${id}.name`. */
const written = found(new RegExp(`['"](${keyLike})['"]`, 'g'));
const patterns = found(new RegExp(`\`((?:${topics.join('|')})\\.[^\`\\s]*\\$\\{[^\`]*)\``, 'g')).map(
  ([file, text]) =>
    [
      file,
      text,
      new RegExp(
        `^${text
          .split(/\$\{[^}]*\}/)
          .map(escape)
          .join('[^.]+')}$`,
      ),
    ] as const,
);

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

describe('keys of the catalogue', () => {
  it('are there for every place that uses one', () => {
    const missing = written.filter(([, key]) => !keys.includes(key) && !isFileName(key));
    expect(missing).toEqual([]);
    expect(patterns.filter(([, , pattern]) => !keys.some((key) => pattern.test(key)))).toEqual([]);
  });

  it('are each used somewhere', () => {
    const used = new Set(written.map(([, key]) => key));
    expect(keys.filter((key) => !used.has(key) && !patterns.some(([, , pattern]) => pattern.test(key)))).toEqual([]);
  });
});

/** `app.css` looks like a key and is none. */
const isFileName = (text: string): boolean => /\.(css|ts|js|html|json|svg|entity|module|service)$/.test(text);
