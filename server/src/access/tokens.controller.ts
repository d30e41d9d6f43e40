import { Body, Controller, Delete, Get, HttpCode, Param, Post, SerializeOptions } from '@nestjs/common';
import {
  tokenCreated,
  tokenInput,
  tokenList,
  type ApiToken,
  type TokenCreated,
  type TokenInput,
} from 'shared/contracts';
import { Allow, Caller } from './allow.js';
import { TokensService } from './tokens.service.js';

@Controller('tokens')
export class TokensController {
  constructor(private readonly tokens: TokensService) {}

  @Get()
  @Allow({ role: ['team', 'ops'] })
  @SerializeOptions({ schema: tokenList })
  async list(): Promise<{ tokens: ApiToken[] }> {
    return { tokens: await this.tokens.list() };
  }

  @Post()
  @Allow({ role: ['team', 'ops'] })
  @SerializeOptions({ schema: tokenCreated })
  create(@Body({ schema: tokenInput }) input: TokenInput, @Caller() caller: Caller): Promise<TokenCreated> {
    return this.tokens.create(input, caller.accountId);
  }

  @Delete(':id')
  @Allow({ role: ['team', 'ops'] })
  @HttpCode(204)
  revoke(@Param('id') id: string): Promise<void> {
    return this.tokens.revoke(id);
  }
}
