import { Body, Controller, Get, Put, SerializeOptions } from '@nestjs/common';
import { installation, installationInput, type Installation, type InstallationInput } from 'shared/contracts';
import { Allow, Caller } from '../access/allow.js';
import { SettingsService } from './settings.service.js';

@Controller('settings')
export class SettingsController {
  constructor(private readonly settings: SettingsService) {}

  @Get()
  @Allow('signedIn')
  @SerializeOptions({ schema: installation })
  read(): Promise<Installation> {
    return this.settings.installation();
  }

  @Put()
  @Allow({ role: 'ops' })
  @SerializeOptions({ schema: installation })
  change(
    @Body({ schema: installationInput }) input: InstallationInput,
    @Caller() caller: Caller,
  ): Promise<Installation> {
    return this.settings.setInstallation(input, { role: caller.actingAs, reason: input.reason });
  }
}
