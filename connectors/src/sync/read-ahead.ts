/**
 * The same in the same order, each asked for while the one before it is being used: a source answers while the database
 * writes. What fails is told when its turn comes.
 */
export async function* readAhead<T>(source: AsyncIterable<T>): AsyncGenerator<T> {
  const iterator = source[Symbol.asyncIterator]();
  const ask = (): Promise<IteratorResult<T>> => {
    const coming = iterator.next();
    coming.catch(() => undefined);
    return coming;
  };
  let coming = ask();
  try {
    for (;;) {
      const result = await coming;
      if (result.done === true) return;
      coming = ask();
      yield result.value;
    }
  } finally {
    // Whoever stops here does not wait for what was asked for beyond it.
    iterator.return?.().catch(() => undefined);
  }
}
