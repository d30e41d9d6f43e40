/** @returns `run`, which fails where it has not ended after so many milliseconds */
export function withTimeLimit<T>(run: () => T | Promise<T>, milliseconds: number): () => Promise<T> {
  return async () => {
    let timer: NodeJS.Timeout | undefined;
    const limit = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(new Error(`did not end within ${milliseconds / 1000} s`));
      }, milliseconds);
    });
    try {
      return await Promise.race([run(), limit]);
    } finally {
      clearTimeout(timer);
    }
  };
}
