import type { Sentence } from 'shared/contracts';
import { sentence, type MessageKey } from 'shared/language';

/** Why a file as a whole cannot be read: thrown where it shows, and told to whoever sent the file. */
export class FileFault extends Error {
  readonly sentence: Sentence;

  /** @param line where in the file it shows; null = in the whole of it */
  constructor(
    key: MessageKey & `import.fault.${string}`,
    readonly line: number | null = null,
    values: Readonly<Record<string, string | number>> = {},
  ) {
    super(key);
    this.sentence = sentence(key, values);
  }
}
