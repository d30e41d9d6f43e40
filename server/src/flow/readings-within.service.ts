import { Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { SettingsService } from '../catalogue/settings.service.js';
import { SubjectsService } from '../catalogue/subjects.service.js';
import { Clock } from '../clock.js';
import { EffectService } from '../effect/effect.service.js';
import { FactsService } from '../facts/facts.service.js';
import { Baselines } from './baselines.js';
import { ReadingsService } from './readings.service.js';
import { SubjectLoader } from './subject.js';

/** Readings as they would be made of what one transaction sees. Answers are those that everybody sees. */
@Injectable()
export class ReadingsWithin {
  constructor(
    private readonly clock: Clock,
    private readonly effect: EffectService,
  ) {}

  of(within: DataSource): ReadingsService {
    const settings = new SettingsService(within, this.clock);
    const baselines = new Baselines(settings);
    const loader = new SubjectLoader(
      within,
      this.clock,
      settings,
      new SubjectsService(within),
      new FactsService(within),
      this.effect,
      baselines,
    );
    return new ReadingsService(within, this.clock, settings, loader, baselines);
  }
}
