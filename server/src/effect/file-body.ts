import 'reflect-metadata';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { largestImport } from 'shared/contracts';
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

const tooLarge = (): Fault =>
  new Fault({
    status: 413,
    kind: 'yours',
    message: sentence('import.fault.tooLarge', { most: largestImport / 1024 / 1024 }),
  });

/** Read to the end in any case: a browser that is still sending does not hear an answer. */
export async function* bytesOf(request: Request): AsyncGenerator<Uint8Array> {
  if (request.get('content-type') !== undefined && !request.is(kinds)) {
    throw new Fault({ status: 415, kind: 'yours', message: sentence('import.refused.type') });
  }
  try {
    if (Number(request.get('content-length') ?? 0) > largestImport) throw tooLarge();
    for await (const part of request.iterator({ destroyOnReturn: false })) yield part as Uint8Array;
  } finally {
    request.resume();
  }
}
