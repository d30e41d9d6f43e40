import 'reflect-metadata';
import { RequestMethod } from '@nestjs/common';
import {
  HTTP_CODE_METADATA,
  METHOD_METADATA,
  PATH_METADATA,
  ROUTE_ARGS_METADATA,
  SSE_METADATA,
} from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { CLASS_SERIALIZER_OPTIONS } from '@nestjs/common/serializer/class-serializer.constants.js';
import { MetadataScanner, type ModulesContainer } from '@nestjs/core';
import { z } from 'zod';
import { type Allowance, allowanceKey } from '../../access/allow.js';
import { fileBodyKey } from '../file-body-key.js';
import { pagePaths } from '../page-paths.js';

/** A route as its controller declares it. */
export interface Route {
  /** `ProductsController.create` */
  readonly name: string;
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** In Express's form, with the global prefix: `/api/products/:slug`. */
  readonly path: string;
  /** Undefined = it does not say who may call it, and the guard refuses everybody. */
  readonly allowance: Allowance | undefined;
  readonly status: number;
  /** Undefined = no body; null = a body that no contract describes; kinds of content = a file. */
  readonly body: z.ZodType | readonly string[] | null | undefined;
  readonly query: z.ZodType | undefined;
  /** Query parameters that are read one by one. */
  readonly queryNames: readonly string[];
  /** Undefined = nothing is answered, or no contract describes it. */
  readonly answer: z.ZodType | undefined;
  readonly isStream: boolean;
}

type Class = new (...args: never[]) => object;
type Handler = (...args: never[]) => unknown;
type Argument = { readonly schema?: unknown; readonly data?: unknown };

const methods = new Map<unknown, Route['method']>([
  [RequestMethod.GET, 'get'],
  [RequestMethod.POST, 'post'],
  [RequestMethod.PUT, 'put'],
  [RequestMethod.PATCH, 'patch'],
  [RequestMethod.DELETE, 'delete'],
]);

/** Every route of the application, by path and method. */
export function routesOf(modules: ModulesContainer): Route[] {
  const controllers = [...modules.values()].flatMap(({ controllers }) =>
    [...controllers.values()].map(({ metatype }) => metatype as unknown as Class),
  );
  const scanner = new MetadataScanner();
  return [...new Set(controllers)]
    .flatMap((controller) =>
      scanner.getAllMethodNames(controller.prototype as object).flatMap((name) => routesOfHandler(controller, name)),
    )
    .sort((a, b) => a.path.localeCompare(b.path) || a.method.localeCompare(b.method));
}

function routesOfHandler(controller: Class, name: string): Route[] {
  const handler = (controller.prototype as Record<string, Handler>)[name];
  const method = handler && methods.get(Reflect.getMetadata(METHOD_METADATA, handler));
  if (!handler || !method) return [];
  const own = (key: string): unknown => Reflect.getMetadata(key, handler);
  const args = argumentsOf(controller, name);
  const options = own(CLASS_SERIALIZER_OPTIONS) as { schema?: unknown } | undefined;
  const [body] = args.get(RouteParamtypes.BODY) ?? [];
  const file = Reflect.getMetadata(fileBodyKey, controller.prototype as object, name) as readonly string[] | undefined;
  const queries = args.get(RouteParamtypes.QUERY) ?? [];
  return pathsOf(controller, handler).map((path) => ({
    name: `${controller.name}.${name}`,
    method,
    path,
    allowance: (own(allowanceKey) ?? Reflect.getMetadata(allowanceKey, controller)) as Allowance | undefined,
    status: (own(HTTP_CODE_METADATA) as number | undefined) ?? (method === 'post' ? 201 : 200),
    body: file ?? (body && (schemaOf(body.schema) ?? null)),
    query: queries.map(({ schema }) => schemaOf(schema)).find(Boolean),
    queryNames: queries.flatMap(({ data }) => (typeof data === 'string' ? [data] : [])),
    answer: schemaOf(options?.schema),
    isStream: own(SSE_METADATA) === true,
  }));
}

function argumentsOf(controller: Class, name: string): Map<number, Argument[]> {
  const declared = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, name) ?? {}) as Record<string, Argument>;
  const byKind = new Map<number, Argument[]>();
  for (const [key, argument] of Object.entries(declared)) {
    const kind = Number(key.split(':')[0]);
    byKind.set(kind, [...(byKind.get(kind) ?? []), argument]);
  }
  return byKind;
}

function pathsOf(controller: Class, handler: Handler): string[] {
  const paths = (target: object): string[] => [Reflect.getMetadata(PATH_METADATA, target) as string | string[]].flat();
  return paths(controller).flatMap((outer) =>
    paths(handler).map(
      (inner) =>
        `/${[...(pagePaths.includes(outer) ? [] : ['api']), outer, inner]
          .flatMap((path) => path.split('/'))
          .filter(Boolean)
          .join('/')}`,
    ),
  );
}

const schemaOf = (schema: unknown): z.ZodType | undefined => (schema instanceof z.ZodType ? schema : undefined);
