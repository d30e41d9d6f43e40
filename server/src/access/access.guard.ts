import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { sentence } from 'shared/language';
import { Fault } from '../http/fault.js';
import { type Allowance, allowanceKey, type TokenAllowance } from './allow.js';
import { rememberCaller } from './caller.js';
import { readCookie } from './cookie.js';
import { isForeignWrite } from './cross-site.js';
import { decide, type ProductPlace } from './permission.js';
import { ProductPlaces } from './product-places.js';
import { SessionsService } from './sessions.service.js';
import { TokensService } from './tokens.service.js';

/** Asks of every route who may call it. One that does not say is refused: forgetting must not open a door. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionsService,
    private readonly tokens: TokensService,
    private readonly places: ProductPlaces,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const allowance = this.reflector.getAllAndOverride<Allowance | undefined>(allowanceKey, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (allowance === undefined)
      throw new Error(`${context.getClass().name}.${context.getHandler().name} lacks @Allow`);
    const request = context.switchToHttp().getRequest<Request>();
    const place = await this.placeOf(allowance, request);
    if (isTokenAllowance(allowance) && (await this.tokenOpens(allowance, request, place))) return true;
    if (comesFromElsewhere(request)) throw foreignSite();
    return this.accountOpens(allowance, request, place);
  }

  private async accountOpens(allowance: Allowance, request: Request, place?: ProductPlace | null): Promise<boolean> {
    const key = readCookie(request.headers.cookie);
    const caller = key === null ? null : await this.sessions.caller(key);
    const decision = decide(allowance, caller, place);
    if (!decision.allowed) throw decision.lacking === 'signIn' ? signInNeeded() : roleNeeded();
    if (caller) rememberCaller(request, { ...caller, actingAs: decision.actingAs });
    return true;
  }

  /** False where no token was sent. @throws Fault 401 where one was sent that does not open this route */
  private async tokenOpens(
    { token: purpose }: TokenAllowance,
    request: Request,
    place?: ProductPlace | null,
  ): Promise<boolean> {
    const key = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (key === undefined) return false;
    const token = await this.tokens.find(key, purpose);
    if (token && (token.productId === null || token.productId === place?.productId)) return true;
    throw tokenRefused();
  }

  private async placeOf(allowance: Allowance, request: Request): Promise<ProductPlace | null | undefined> {
    if (typeof allowance === 'string' || allowance.product === undefined) return undefined;
    const slug = request.params[allowance.product];
    // Of what products and services have alike, the address of a service has no product: only a grant for all will do.
    return slug === undefined ? undefined : this.places.find(String(slug));
  }
}

const isTokenAllowance = (allowance: Allowance): allowance is TokenAllowance =>
  typeof allowance !== 'string' && 'token' in allowance;

function comesFromElsewhere(request: Request): boolean {
  return isForeignWrite({
    method: request.method,
    fetchSite: request.get('sec-fetch-site'),
    origin: request.get('origin'),
    host: request.host,
  });
}

const foreignSite = (): Fault =>
  new Fault({
    kind: 'yours',
    status: 403,
    message: sentence('access.foreignSite'),
    nextStep: sentence('access.foreignSiteNext'),
  });

const signInNeeded = (): Fault =>
  new Fault({
    kind: 'yours',
    status: 401,
    message: sentence('access.signInNeeded'),
    nextStep: sentence('access.signInNeededNext'),
  });

const roleNeeded = (): Fault =>
  new Fault({
    kind: 'yours',
    status: 403,
    message: sentence('access.roleNeeded'),
    nextStep: sentence('access.roleNeededNext'),
  });

const tokenRefused = (): Fault =>
  new Fault({
    kind: 'yours',
    status: 401,
    message: sentence('access.tokenRefused'),
    nextStep: sentence('access.tokenRefusedNext'),
  });
