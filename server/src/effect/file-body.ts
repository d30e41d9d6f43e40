import 'reflect-metadata';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { largestImport, largestUntold } from 'shared/contracts';
import { sentence } from 'shared/language';
import { fileBodyKey } from '../http/file-body-key.js';
import { Fault } from '../http/fault.js';

/** Kinds of bodies that nobody has read before us. */
const kinds = [
  'text/csv',
  'application/octet-stream',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
];

const bytes = createParamDecorator((_: unknown, context: ExecutionContext) =>
  bytesOf(context.switchToHttp().getRequest<Request>()),
);

/** The request's body as it comes in: a file that is never held whole. */
export const FileBody = (): ParameterDecorator => (target, name, index) => {
  bytes()(target, name, index);
  if (name !== undefined) Reflect.defineMetadata(fileBodyKey, kinds.slice(0, 2), target, name);
};

const tooLarge = (key: 'import.fault.tooLarge' | 'import.fault.untold', most: number): Fault =>
  new Fault({ status: 413, kind: 'yours', message: sentence(key, { most: most / 1024 / 1024 }) });

/** Read to the end in any case: a browser that is still sending does not hear an answer. */
export async function* bytesOf(request: Request): AsyncGenerator<Uint8Array> {
  if (request.get('content-type') !== undefined && !request.is(kinds)) {
    throw new Fault({ status: 415, kind: 'yours', message: sentence('import.refused.type') });
  }
  try {
    const length = request.get('content-length');
    if (Number(length ?? 0) > largestImport) throw tooLarge('import.fault.tooLarge', largestImport);
    if (length === undefined) yield* await untold(request);
    else for await (const part of partsOf(request)) yield part;
  } finally {
    request.resume();
  }
}

/**
 * A body that does not say how large it is. Rows are read far more slowly than they come: were they read at once, whoever sends
 * too much would hear of it only after a minute. So as much as may be held is taken in first, and more is refused at once.
 */
async function untold(request: Request): Promise<Uint8Array[]> {
  const taken: Uint8Array[] = [];
  let size = 0;
  for await (const part of partsOf(request)) {
    size += part.length;
    if (size > largestUntold) throw tooLarge('import.fault.untold', largestUntold);
    taken.push(part);
  }
  return taken;
}

const partsOf = (request: Request): AsyncIterable<Uint8Array> => request.iterator({ destroyOnReturn: false });
