import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';

interface Lock {
  readonly packages: Readonly<Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>> }>>;
}

// An npm that installs beside what is there already leaves the binaries of other platforms out, and npm 11 then refuses to
// install from the lock at all.
it('the lock names every optional package, those of other platforms too', () => {
  const lock = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')) as Lock;
  const names = Object.keys(lock.packages).map((place) => place.split('node_modules/').at(-1));
  const wanted = Object.values(lock.packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}));
  expect(wanted.length).toBeGreaterThan(50);
  expect(wanted.filter((name) => !names.includes(name))).toEqual([]);
});
