import { Injectable } from '@nestjs/common';
import type { StoredBaseline } from 'shared/metrics';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { baselinePrefix, SettingsService } from '../catalogue/settings.service.js';

const storedBaseline = z.object({
  gridWeeks: z.union([z.literal(1), z.literal(2), z.literal(4)]),
  fromBucket: z.string(),
  points: z.number().int(),
  centre: z.number(),
  low: z.number(),
  high: z.number(),
  sigmaZ: z.number().optional(),
});

/** First baselines of a subject's series, as settings: every version stays, with the reason it was made. */
@Injectable()
export class Baselines {
  constructor(private readonly settings: SettingsService) {}

  async load(subjectId: string, names: readonly string[]): Promise<Record<string, StoredBaseline>> {
    const found = await Promise.all(
      names.map(async (name) => {
        const stored = await this.settings.get(settingKey(subjectId, name), storedBaseline.nullable(), null);
        return stored ? ([[name, stored]] as const) : [];
      }),
    );
    return Object.fromEntries(found.flat());
  }

  async store(
    subjectId: string,
    baselines: ReadonlyMap<string, StoredBaseline>,
    because: string,
    manager: EntityManager,
  ): Promise<void> {
    for (const [name, baseline] of baselines) {
      await this.settings.set(settingKey(subjectId, name), baseline, { role: null, reason: because }, manager);
    }
  }
}

const settingKey = (subjectId: string, name: string): string => baselinePrefix(subjectId) + name;
