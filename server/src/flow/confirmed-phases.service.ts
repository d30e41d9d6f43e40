import { Injectable } from '@nestjs/common';
import { dateIn, type CalendarDate } from 'shared/time';
import { phasesKey, SettingsService } from '../catalogue/settings.service.js';
import { toldPhases } from './confirmed-phase.js';

/** When people confirmed that a new level holds, for those who ask what came of a signal. */
@Injectable()
export class ConfirmedPhasesService {
  constructor(private readonly settings: SettingsService) {}

  /** By first bucket, the day it was confirmed; only those that still hold. */
  async days(productId: string, series: string): Promise<Map<string, CalendarDate>> {
    const [zone, versions] = await Promise.all([
      this.settings.zone(),
      this.settings.versions([phasesKey(productId, series)]),
    ]);
    return new Map(toldPhases(versions).map(({ fromBucket, setAt }) => [fromBucket, dateIn(zone, setAt.getTime())]));
  }
}
