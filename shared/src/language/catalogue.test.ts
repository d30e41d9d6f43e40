import { readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { metrics as allMetrics } from '../metrics/catalogue.js';
import { catalogue, isMessageKey, type MessageKey } from './catalogue.js';
import { compile } from './compile.js';
import { languages, type Language, type Message } from './message.js';

const entries = Object.entries(catalogue) as [MessageKey, Message][];
const folder = new URL('messages/', import.meta.url);
const topics = readdirSync(folder).map((file) => file.replace(/\.ts$/, ''));

async function topicOf(name: string): Promise<[string, Message][]> {
  const module = (await import(new URL(`${name}.ts`, folder).pathname)) as Record<string, Record<string, Message>>;
  return Object.values(module).flatMap((messages) => Object.entries(messages));
}

/** Words that claim a cause. Of effects we only ever say what moved together (requirements.md N12). */
const cause = {
  en: /\b(because of|due to|caused( by)?|causes|led to|leads to|thanks to|as a result of|resulted in)\b/i,
  nb: /på grunn av|forårsak|\bskyldes\b|\bførte til\b|takket være|som følge av/i,
  sv: /på grund av|orsaka|\bberor på\b|\bledde till\b|tack vare|till följd av/i,
} as const;

/** Words that blame or rank (requirements.md N02, N20, N21). */
const blame = {
  en: /\b(blame|fault of|guilty|best team|worst team|poor(ly)? perform|underperform|low performer|elite)\b/i,
  nb: /\bskylden\b|beste team|dårligste team|svakeste/i,
  sv: /\bskulden\b|bästa team|sämsta team|svagaste/i,
} as const;

describe('the catalogue', () => {
  it('has every topic in it, and every key begins with its topic', async () => {
    for (const topic of topics) {
      for (const [key] of await topicOf(topic)) {
        expect([topic, key, key.startsWith(`${topic}.`)]).toEqual([topic, key, true]);
        expect([key, isMessageKey(key)]).toEqual([key, true]);
      }
    }
  });

  it('does not define a key twice', async () => {
    const all = (await Promise.all(topics.map(topicOf))).flat();
    expect(all.length).toBe(entries.length);
  });

  it('says everything in three languages', () => {
    const missing = entries.filter(([, message]) =>
      languages.some((language) => !message[language] || message[language] !== message[language].trim()),
    );
    expect(missing.map(([key]) => key)).toEqual([]);
    expect(entries.filter(([, message]) => Object.keys(message).length !== languages.length)).toEqual([]);
  });

  it('asks for the same values and the same links in all languages', () => {
    const asked = (message: Message, language: Language): string => {
      const { arguments: names, tags } = compile(message[language], language);
      return [...names, ...[...tags].map((tag) => `<${tag}>`)].sort().join(' ');
    };
    const uneven = entries.filter(([, message]) => new Set(languages.map((one) => asked(message, one))).size > 1);
    expect(uneven.map(([key]) => key)).toEqual([]);
  });

  it('never breaks a line between a number and its percent sign: a plain space there is none', () => {
    const breakable = /[\d}][ \t\n]%/;
    expect([breakable.test('95 % sure'), breakable.test('95\u00a0% sure'), breakable.test('{n} %')]).toEqual([
      true,
      false,
      true,
    ]);
    const broken = entries.flatMap(([key, message]) =>
      languages.filter((language) => breakable.test(message[language])).map((language) => `${key} (${language})`),
    );
    expect(broken).toEqual([]);
  });

  it('claims no cause and blames nobody', () => {
    const claims = entries.flatMap(([key, message]) =>
      languages
        .filter((language) => cause[language].test(message[language]) || blame[language].test(message[language]))
        .map((language) => `${key} (${language}): ${message[language]}`),
    );
    expect(claims).toEqual([]);
  });

  it('names, defines, limits and counters every metric, and tells its source', () => {
    for (const id of Object.keys(allMetrics)) {
      for (const part of ['name', 'definition', 'limits', 'counter', 'source']) {
        expect([`metrics.${id}.${part}`, isMessageKey(`metrics.${id}.${part}`)]).toEqual([
          `metrics.${id}.${part}`,
          true,
        ]);
      }
    }
  });
});
