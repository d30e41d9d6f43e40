interface Answer {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly text: string;
}

export interface Answers {
  /** Asks, and keeps what was answered. */
  readonly recording: typeof fetch;
  /** Gives the kept answers, to the same questions in the same order; asks nobody. */
  replaying(): typeof fetch;
  /** Bodies that are JSON. */
  texts(): string[];
}

export function recordAnswers(): Answers {
  const kept = new Map<string, Answer[]>();
  return {
    recording: async (input, init) => {
      const answer = await fetch(input, init);
      const text = await answer.text();
      const headers = [...answer.headers].filter(
        ([name]) => !/^(content-(length|encoding)|transfer-encoding)$/.test(name),
      );
      const key = keyOf(input, init);
      kept.set(key, [...(kept.get(key) ?? []), { status: answer.status, headers, text }]);
      return responseOf({ status: answer.status, headers, text }, answer.url);
    },
    replaying() {
      const asked = new Map<string, number>();
      return (input, init) => {
        const key = keyOf(input, init);
        const before = asked.get(key) ?? 0;
        asked.set(key, before + 1);
        const all = kept.get(key) ?? [];
        const answer = all[Math.min(before, all.length - 1)];
        if (!answer) return Promise.reject(new Error(`Nobody asked this before: ${key}`));
        return Promise.resolve(responseOf(answer, addressOf(input)));
      };
    },
    texts: () => [...kept.values()].flatMap((all) => all.map(({ text }) => text)).filter((text) => /^[[{]/.test(text)),
  };
}

const addressOf = (input: Parameters<typeof fetch>[0]): string =>
  typeof input === 'string' ? input : input instanceof URL ? input.href : input.url;

const keyOf = (input: Parameters<typeof fetch>[0], init: Parameters<typeof fetch>[1]): string =>
  `${init?.method ?? 'GET'} ${addressOf(input)} ${typeof init?.body === 'string' ? init.body : ''}`;

function responseOf({ status, headers, text }: Answer, url: string): Response {
  const body = status === 204 || status === 304 ? null : text;
  const response = new Response(body, {
    status,
    headers: headers.map(([name, value]): [string, string] => [name, value]),
  });
  return Object.defineProperty(response, 'url', { value: url });
}
