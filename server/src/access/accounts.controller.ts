import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, SerializeOptions } from '@nestjs/common';
import {
  accountGrants,
  accountInput,
  accountLink,
  accountList,
  type AccountInput,
  type AccountLink,
  type AccountList,
} from 'shared/contracts';
import type { z } from 'zod';
import { Allow, Caller } from './allow.js';
import { PeopleService } from './people.service.js';

/** People and roles: for those who run the installation. */
@Controller('accounts')
@Allow({ role: 'ops' })
export class AccountsController {
  constructor(private readonly people: PeopleService) {}

  @Get()
  @SerializeOptions({ schema: accountList })
  list(): Promise<AccountList> {
    return this.people.list();
  }

  @Post()
  @SerializeOptions({ schema: accountLink })
  invite(@Body({ schema: accountInput }) input: AccountInput, @Caller() caller: Caller): Promise<AccountLink> {
    return this.people.invite(input, caller);
  }

  @Put(':id/grants')
  @HttpCode(204)
  grant(
    @Param('id') id: string,
    @Body({ schema: accountGrants }) { grants }: z.infer<typeof accountGrants>,
  ): Promise<void> {
    return this.people.grant(id, grants);
  }

  @Post(':id/link')
  @SerializeOptions({ schema: accountLink })
  newLink(@Param('id') id: string): Promise<AccountLink> {
    return this.people.newLink(id);
  }

  @Delete(':id')
  @HttpCode(204)
  disable(@Param('id') id: string): Promise<void> {
    return this.people.disable(id);
  }
}
