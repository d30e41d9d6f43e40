import { type ArgumentMetadata, StandardSchemaValidationPipe } from '@nestjs/common';
import { sentence } from 'shared/language';
import { fieldFaults, inputFault } from './input-fault.js';

/** What comes in, held against its contract; and every text in it must be one that can be kept. */
export class ContractPipe extends StandardSchemaValidationPipe {
  constructor() {
    super({ exceptionFactory: inputFault });
  }

  /** @throws Fault 400 naming the fields */
  override async transform<T>(value: T, metadata: ArgumentMetadata): Promise<T> {
    const taken = await super.transform(value, metadata);
    if (!metadata.schema) return taken;
    const paths = lostIn(taken, metadata.data === undefined ? [] : [metadata.data]);
    if (paths.length === 0) return taken;
    throw fieldFaults(paths.map((path) => ({ path, message: sentence('fault.fieldLost') })));
  }
}

/** What no database keeps: NUL, and half of a character. */
const lost = new RegExp('[\\0\\p{Surrogate}]', 'u');

/** Paths of the texts that hold such a thing. */
function lostIn(value: unknown, at: readonly string[]): string[] {
  if (typeof value === 'string') return lost.test(value) ? [at.join('.')] : [];
  if (value === null || typeof value !== 'object' || Buffer.isBuffer(value)) return [];
  return Object.entries(value).flatMap(([name, one]) =>
    lost.test(name) ? [[...at, name.replace(new RegExp(lost, 'gu'), '')].join('.')] : lostIn(one, [...at, name]),
  );
}
