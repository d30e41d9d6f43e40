import { Controller, Delete, Get, HttpCode, Param, Post, Req, SerializeOptions } from '@nestjs/common';
import type { Request } from 'express';
import { hookSecret, hookState, type HookState } from 'shared/contracts';
import { Allow, Caller } from '../access/allow.js';
import { DeliveriesService } from './deliveries.service.js';
import { HookSettingsService } from './hook-settings.service.js';

/** What sources tell of themselves. A stranger's call is refused by its signature, which is of the bytes it sent. */
@Controller('hooks')
@Allow('anyone')
export class HooksController {
  constructor(private readonly deliveries: DeliveriesService) {}

  @Post(':connectionId')
  @HttpCode(202)
  async take(@Param('connectionId') connectionId: string, @Req() request: Request): Promise<void> {
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
    );
    const body: unknown = request.body;
    await this.deliveries.take(connectionId, { headers, body: Buffer.isBuffer(body) ? body : Buffer.alloc(0) });
  }
}

@Controller('sources/:id/hook')
@Allow({ role: 'ops' })
export class HookSettingsController {
  constructor(private readonly settings: HookSettingsService) {}

  @Get()
  @SerializeOptions({ schema: hookState })
  state(@Param('id') id: string): Promise<HookState> {
    return this.settings.state(id);
  }

  @Post()
  @SerializeOptions({ schema: hookSecret })
  renew(@Param('id') id: string, @Caller() { actingAs }: Caller): Promise<{ secret: string }> {
    return this.settings.renew(id, actingAs);
  }

  @Delete()
  @HttpCode(204)
  end(@Param('id') id: string, @Caller() { actingAs }: Caller): Promise<void> {
    return this.settings.end(id, actingAs);
  }
}
