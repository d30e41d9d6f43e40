import type { FaultAnswer, Sentence } from 'shared/contracts';

/** What a fault says of its fields: the same words of several are said once, and those of the whole message not again. */
export function fieldWords({ message, fields = [] }: FaultAnswer, say: (sentence: Sentence) => string): string[] {
  const words = new Set(fields.map((field) => say(field.message)));
  words.delete(say(message));
  return [...words];
}
