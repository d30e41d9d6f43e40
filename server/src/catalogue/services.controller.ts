import { Body, Controller, Delete, HttpCode, Param, Post, Put, SerializeOptions } from '@nestjs/common';
import { productCreated, serviceChange, serviceInput, type ServiceChange, type ServiceInput } from 'shared/contracts';
import { Allow } from '../access/allow.js';
import { ServicesService } from './services.service.js';

@Controller('services')
export class ServicesController {
  constructor(private readonly services: ServicesService) {}

  @Post()
  @Allow({ role: ['team', 'ops'] })
  @SerializeOptions({ schema: productCreated })
  create(@Body({ schema: serviceInput }) input: ServiceInput): Promise<{ id: string; slug: string }> {
    return this.services.create(input);
  }

  @Put(':slug')
  @Allow({ role: ['team', 'ops'] })
  @SerializeOptions({ schema: productCreated })
  change(
    @Param('slug') slug: string,
    @Body({ schema: serviceChange }) input: ServiceChange,
  ): Promise<{ id: string; slug: string }> {
    return this.services.change(slug, input);
  }

  @Delete(':slug')
  @Allow({ role: ['team', 'ops'] })
  @HttpCode(204)
  remove(@Param('slug') slug: string): Promise<void> {
    return this.services.remove(slug);
  }
}
