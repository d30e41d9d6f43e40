import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

interface Answer {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  /** Where its body is kept. */
  readonly file: string;
}

export interface Answers {
  /** Asks, and keeps what was answered. */
  readonly recording: typeof fetch;
  /** Gives the kept answers, to the same questions in the same order; asks nobody. */
  replaying(): typeof fetch;
  /** Bodies that are JSON, one after the other. */
  texts(): AsyncIterable<string>;
}

/** Bodies go to files: those of a large organisation would not fit into memory beside what is measured. */
export async function recordAnswers(folder: string): Promise<Answers> {
  await mkdir(folder, { recursive: true });
  const kept = new Map<string, Answer[]>();
  let count = 0;
  return {
    recording: async (input, init) => {
      const heard = await fetch(input, init);
      const text = await heard.text();
      const headers = [...heard.headers].filter(
        ([name]) => !/^(content-(length|encoding)|transfer-encoding)$/.test(name),
      );
      const answer = { status: heard.status, headers, file: path.join(folder, String((count += 1))) };
      await writeFile(answer.file, text);
      const key = keyOf(input, init);
      kept.set(key, [...(kept.get(key) ?? []), answer]);
      return responseOf(answer, text, heard.url);
    },
    replaying() {
      const asked = new Map<string, number>();
      return async (input, init) => {
        const key = keyOf(input, init);
        const before = asked.get(key) ?? 0;
        asked.set(key, before + 1);
        const all = kept.get(key) ?? [];
        const answer = all[Math.min(before, all.length - 1)];
        if (!answer) throw new Error(`Nobody asked this before: ${key}`);
        return responseOf(answer, await readFile(answer.file, 'utf8'), addressOf(input));
      };
    },
    async *texts() {
      for (const { file } of [...kept.values()].flat()) {
        const text = await readFile(file, 'utf8');
        if (/^[[{]/.test(text)) yield text;
      }
    },
  };
}

const addressOf = (input: Parameters<typeof fetch>[0]): string =>
  typeof input === 'string' ? input : input instanceof URL ? input.href : input.url;

const keyOf = (input: Parameters<typeof fetch>[0], init: Parameters<typeof fetch>[1]): string =>
  `${init?.method ?? 'GET'} ${addressOf(input)} ${typeof init?.body === 'string' ? init.body : ''}`;

function responseOf({ status, headers }: Answer, text: string, url: string): Response {
  const body = status === 204 || status === 304 ? null : text;
  const response = new Response(body, {
    status,
    headers: headers.map(([name, value]): [string, string] => [name, value]),
  });
  return Object.defineProperty(response, 'url', { value: url });
}
