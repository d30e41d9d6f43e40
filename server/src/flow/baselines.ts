import { Injectable } from '@nestjs/common';
import { phaseName, type MetricSettings, type StoredBaseline } from 'shared/metrics';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { baselinePrefix, phasesKey, SettingsService } from '../catalogue/settings.service.js';
import { confirmedPhases } from './confirmed-phase.js';

const storedBaseline = z.object({
  gridWeeks: z.union([z.literal(1), z.literal(2), z.literal(4)]),
  fromBucket: z.string(),
  points: z.number().int(),
  centre: z.number(),
  low: z.number(),
  high: z.number(),
  sigmaZ: z.number().optional(),
  widened: z.boolean().optional(),
});

/** What has been settled of a subject's series: confirmed phases, and the limits of each phase that has firm ones. */
export type Settlement = Pick<MetricSettings, 'baselines' | 'phases'>;

/** Baselines and confirmed phases of a subject's series, as settings: every version stays, with the reason it was made. */
@Injectable()
export class Baselines {
  constructor(private readonly settings: SettingsService) {}

  /** With `fresh`, stored limits are left aside: what the series mean has changed. What people confirmed stays. */
  async load(subjectId: string, series: readonly string[], { fresh = false } = {}): Promise<Settlement> {
    const first = await this.settings.newest([
      ...series.map((name) => phasesKey(subjectId, name)),
      ...series.map((name) => settingKey(subjectId, name)),
    ]);
    const phases = Object.fromEntries(
      series.map((name) => [name, bucketsOf(first.get(phasesKey(subjectId, name)) ?? [])]),
    );
    if (fresh) return { baselines: {}, phases };
    const later = series.flatMap((name) => (phases[name] ?? []).map((bucket) => phaseName(name, bucket)));
    const kept = later.length > 0 ? await this.settings.newest(later.map((name) => settingKey(subjectId, name))) : null;
    const found = [...series, ...later].flatMap((name) => {
      const key = settingKey(subjectId, name);
      const stored = storedBaseline.nullable().parse(first.get(key) ?? kept?.get(key) ?? null);
      return stored ? [[name, stored] as const] : [];
    });
    return { baselines: Object.fromEntries(found), phases };
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

const bucketsOf = (value: unknown): string[] => confirmedPhases.parse(value).map(({ fromBucket }) => fromBucket);

const settingKey = (subjectId: string, name: string): string => baselinePrefix(subjectId) + name;
