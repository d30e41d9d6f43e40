import { Body, Controller, HttpCode, Post, Req, SerializeOptions } from '@nestjs/common';
import type { Request } from 'express';
import { consentAddress, consentGiven, consentInput, consentReply, type ConsentGiven } from 'shared/contracts';
import type { z } from 'zod';
import { Allow, SessionKey } from '../../access/allow.js';
import { Config } from '../../config.js';
import { ConsentsService } from './consents.service.js';
import { callbackOf } from './visit.js';

/** Being let in at a source with a browser. The page the source sends people back to is the dashboard's own. */
@Controller('sources/consents')
@Allow({ role: 'ops' })
export class ConsentsController {
  constructor(
    private readonly consents: ConsentsService,
    private readonly config: Config,
  ) {}

  @Post()
  @SerializeOptions({ schema: consentAddress })
  begin(
    @Body({ schema: consentInput }) input: z.infer<typeof consentInput>,
    @SessionKey() session: string,
    @Req() request: Request,
  ): Promise<{ address: string }> {
    return this.consents.begin(input, { session, callback: callbackOf(this.config, request) });
  }

  @Post('answer')
  @HttpCode(200)
  @SerializeOptions({ schema: consentGiven })
  answer(
    @Body({ schema: consentReply }) reply: z.infer<typeof consentReply>,
    @SessionKey() session: string,
  ): Promise<ConsentGiven> {
    return this.consents.answer(reply, session);
  }
}
