import type { Sentence, SentenceValue } from '../contracts/sentence.js';
import { catalogue, isMessageKey } from './catalogue.js';
import { compile, textOf } from './compile.js';
import { formatValue, type Place } from './format.js';
import type { Language } from './message.js';

/** A stretch of a rendered sentence; `tag` and `link` belong to what stood in `<tag>…</tag>`. */
export interface SentencePart {
  readonly text: string;
  readonly tag: string | null;
  readonly link: string | null;
}

/** The sentence in the reader's words. A key this version does not know is shown as it is, so that the page still stands. */
export function render(sentence: Sentence, language: Language, place: Place): string {
  return renderParts(sentence, language, place)
    .map((part) => part.text)
    .join('');
}

/** As `render`, with the stretches that lead somewhere kept apart. */
export function renderParts(sentence: Sentence, language: Language, place: Place): SentencePart[] {
  if (!isMessageKey(sentence.key)) return [plain(sentence.key)];
  const { format, arguments: names, tags } = compile(catalogue[sentence.key][language], language);
  const values: Record<string, string | number | ((chunks: (string | SentencePart)[]) => SentencePart)> = {};
  for (const name of names) {
    const value = sentence.values[name];
    values[name] = typeof value === 'number' || typeof value === 'string' ? value : '';
    values[textOf(name)] = value === undefined ? `{${name}}` : textFor(value, language, place);
  }
  for (const tag of tags) {
    values[tag] = (chunks) => ({ text: chunks.map(textIn).join(''), tag, link: sentence.links?.[tag] ?? null });
  }
  const rendered = format.format<SentencePart>(values);
  return (Array.isArray(rendered) ? rendered : [rendered]).map((part) =>
    typeof part === 'string' ? plain(part) : part,
  );
}

const plain = (text: string): SentencePart => ({ text, tag: null, link: null });
const textIn = (chunk: string | SentencePart): string => (typeof chunk === 'string' ? chunk : chunk.text);

function textFor(value: SentenceValue, language: Language, place: Place): string {
  if (typeof value === 'object' && value.kind === 'message') {
    return render({ key: value.key, values: {} }, language, place);
  }
  if (typeof value === 'object' && value.kind === 'week') return weekText(value.value, language, place);
  return formatValue(value, language, place);
}

/** `2026-W47` is "week 47"; the year is added where it is not this year's. */
function weekText(week: string, language: Language, place: Place): string {
  const [year = '', number = ''] = week.split('-W');
  const thisYear = place.today === undefined || place.today.slice(0, 4) === year;
  const values = { n: Number(number), year };
  return render({ key: thisYear ? 'metrics.week' : 'metrics.weekOfYear', values }, language, place);
}
