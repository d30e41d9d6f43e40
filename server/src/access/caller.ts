import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { GrantScope, Role } from 'shared/domain';
import { readCookie } from './cookie.js';

export interface HeldGrant {
  readonly role: Role;
  readonly scope: GrantScope;
}

/** The account behind a request. */
export interface Caller {
  readonly accountId: string;
  readonly email: string | null;
  /** Came in by a one-time link and has not chosen a password since. */
  readonly byLink: boolean;
  readonly grants: readonly HeldGrant[];
  /** The role that opened the route; null where any account may call it. Written beside what the caller sets. */
  readonly actingAs: Role | null;
}

/** For what is about more than the product of the route. */
export const holdsForAll = ({ grants }: Pick<Caller, 'grants'>, role: Role): boolean =>
  grants.some((held) => held.role === role && held.scope.kind === 'all');

const callers = new WeakMap<Request, Caller>();

/** The guard's word on who calls. */
export const rememberCaller = (request: Request, caller: Caller): void => void callers.set(request, caller);

export const callerOf = (request: Request): Caller | null => callers.get(request) ?? null;

/** The caller of a route, or null where the route lets strangers in or a token called. */
export const Caller = createParamDecorator((_: unknown, context: ExecutionContext): Caller | null =>
  callerOf(context.switchToHttp().getRequest<Request>()),
);

/** Key of the session a request came with, to bind to one browser what is begun in it; empty where a token called. */
export const SessionKey = createParamDecorator(
  (_: unknown, context: ExecutionContext): string =>
    readCookie(context.switchToHttp().getRequest<Request>().headers.cookie) ?? '',
);
