import { Module, type DynamicModule } from '@nestjs/common';
import { Clock } from './clock.js';
import { Config } from './config.js';

/** What every module may ask for without importing anything: the clock and the configuration. */
@Module({})
export class PlatformModule {
  static of(config: Config, clock = new Clock()): DynamicModule {
    return {
      module: PlatformModule,
      global: true,
      providers: [
        { provide: Config, useValue: config },
        { provide: Clock, useValue: clock },
      ],
      exports: [Config, Clock],
    };
  }
}
