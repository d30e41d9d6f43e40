import { Body, Controller, Delete, Get, HttpCode, Post, Put, Req, Res, SerializeOptions } from '@nestjs/common';
import type { Request, Response } from 'express';
import { claimAccount, session, signIn, useLink, type ClaimAccount, type Session } from 'shared/contracts';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { SettingsService } from '../catalogue/settings.service.js';
import { version } from '../version.js';
import { AccountsService } from './accounts.service.js';
import { Allow } from './allow.js';
import { Caller } from './caller.js';
import { readCookie, writeCookie } from './cookie.js';
import { describeOrganisation } from './organisation.js';
import { SessionsService, sessionSeconds } from './sessions.service.js';

@Controller('session')
export class SessionController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly sessions: SessionsService,
    private readonly settings: SettingsService,
    private readonly dataSource: DataSource,
  ) {}

  @Get()
  @Allow('anyone')
  @SerializeOptions({ schema: session })
  async read(@Caller() caller: Caller | null): Promise<Session> {
    return {
      account: caller && { email: caller.email, grants: [...caller.grants], byLink: caller.byLink },
      firstStart: !(await this.accounts.anyPassword()),
      organisation: await describeOrganisation(this.dataSource, this.settings),
      version,
    };
  }

  @Post()
  @Allow('anyone')
  @HttpCode(204)
  async signIn(
    @Body({ schema: signIn }) { email, password }: z.infer<typeof signIn>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    giveCookie(request, response, await this.accounts.signIn(email, password, request.ip ?? 'unknown'));
  }

  @Post('link')
  @Allow('anyone')
  @HttpCode(204)
  async useLink(
    @Body({ schema: useLink }) { key }: z.infer<typeof useLink>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    giveCookie(request, response, await this.accounts.useLink(key));
  }

  @Put('password')
  @Allow('signedIn')
  @HttpCode(204)
  async claim(
    @Body({ schema: claimAccount }) chosen: ClaimAccount,
    @Caller() caller: Caller,
    @Req() request: Request,
  ): Promise<void> {
    const key = readCookie(request.headers.cookie) ?? '';
    await this.accounts.claim(caller, chosen, key, request.ip ?? 'unknown');
  }

  @Delete()
  @Allow('anyone')
  @HttpCode(204)
  async signOut(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    const key = readCookie(request.headers.cookie);
    if (key !== null) await this.sessions.end(key);
    response.setHeader('Set-Cookie', writeCookie('', 0, request.secure));
  }
}

function giveCookie(request: Request, response: Response, key: string): void {
  response.setHeader('Set-Cookie', writeCookie(key, sessionSeconds, request.secure));
}
