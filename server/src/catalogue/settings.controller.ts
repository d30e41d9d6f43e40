import { Body, Controller, Get, Put, SerializeOptions } from '@nestjs/common';
import { installation, installationInput, type Installation, type InstallationInput } from 'shared/contracts';
import { Allow, Caller } from '../access/allow.js';
import { InstallationService } from './installation.service.js';

@Controller('settings')
export class SettingsController {
  constructor(private readonly installation: InstallationService) {}

  @Get()
  @Allow('signedIn')
  @SerializeOptions({ schema: installation })
  read(): Promise<Installation> {
    return this.installation.read();
  }

  @Put()
  @Allow({ role: 'ops' })
  @SerializeOptions({ schema: installation })
  change(
    @Body({ schema: installationInput }) input: InstallationInput,
    @Caller() caller: Caller,
  ): Promise<Installation> {
    return this.installation.change(input, { role: caller.actingAs, reason: input.reason });
  }
}
