import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { bareStrings } from './bare-strings.js';
import { frozenWords } from './frozen-words.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const components = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.svelte'));

describe('words on the page', () => {
  it('all come from the catalogue', () => {
    const found = components.flatMap((file) =>
      bareStrings(readFileSync(`${root}/${file}`, 'utf8')).map((text) => `${file}: ${text}`),
    );
    expect(components.length).toBeGreaterThan(40);
    expect(found).toEqual([]);
  });

  it.each([
    ['text between tags', '<p>Hello</p>'],
    ['an accessible name', '<button aria-label="Close"><svg /></button>'],
    ['a title', '<abbr title="Days">{d}</abbr>'],
    ['a placeholder', '<input placeholder="Search" />'],
    ['text in an expression', "<p>{open ? 'Open' : t('app.close')}</p>"],
    ['a half sentence in an attribute', '<p aria-label="of {n}">{n}</p>'],
    ['text in a template', '<p>{`week ${n}`}</p>'],
    ['a word given to a component', '<Field label="Name" />'],
  ])('would be missed there if they stood as %s', (_, source) => {
    expect(bareStrings(source)).not.toEqual([]);
  });

  it('are not mistaken for classes, addresses and signs', () => {
    const source =
      '<p class={["a", on && "open"]}>{t("app.name")}{" · "}<a href="/x?metric={m}" rel="noreferrer">{n}</a></p><Change tone="better" />';
    expect(bareStrings(source)).toEqual([]);
  });

  it('follow the language that the reader chooses', () => {
    const found = components.flatMap((file) =>
      frozenWords(readFileSync(`${root}/${file}`, 'utf8')).map((name) => `${file}: ${name}`),
    );
    expect(found).toEqual([]);
  });

  it('would be missed if they stayed as they were when the page was made', () => {
    const script = (text: string): string => `<script lang="ts">${text}</script>`;
    expect(frozenWords(script("const title = open ? t('app.a') : t('app.b');"))).toEqual(['title']);
    expect(frozenWords(script("const title = $derived(t('app.a')); const later = () => t('app.b');"))).toEqual([]);
  });
});
