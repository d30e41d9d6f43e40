/** Results in the order of the items; each task starts while the result before it is being used. */
export async function* oneAhead<T, R>(items: readonly T[], task: (item: T) => Promise<R>): AsyncGenerator<R> {
  const start = (place: number): Promise<R> | undefined => {
    const result = place < items.length ? task(items[place] as T) : undefined;
    // A failure is told when its turn comes; until then it is no unhandled rejection.
    result?.catch(() => undefined);
    return result;
  };
  let coming = start(0);
  for (let place = 1; coming !== undefined; place++) {
    const result = await coming;
    coming = start(place);
    yield result;
  }
}
