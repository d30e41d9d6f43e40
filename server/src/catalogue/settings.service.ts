import { Injectable } from '@nestjs/common';
import type { Installation } from 'shared/contracts';
import type { Role } from 'shared/domain';
import { sentence } from 'shared/language';
import { DataSource, type EntityManager } from 'typeorm';
import { z } from 'zod';
import { Clock } from '../clock.js';
import { Fault } from '../http/fault.js';

/** Who set a value, and why. A null role is the product itself. */
export interface SettingOrigin {
  readonly role: Role | null;
  readonly reason: string | null;
}

/**
 * Under which names the choices of how things count are kept, for their role, time and reason; the tables of links, rules
 * and scopes hold what counts now.
 */
export const countingKeys = {
  links: (productId: string): string => `links:${productId}`,
  stages: (connectionId: string): string => `stages:${connectionId}`,
  rung: (connectionId: string, scopeId: string): string => `rung:${connectionId}:${scopeId}`,
} as const;

/** Intl knows the zone; anything else would fail at the first date. */
const isZone = (name: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
};

/** One of the values a setting has had. */
export interface SettingVersion extends SettingOrigin {
  readonly key: string;
  readonly value: unknown;
  readonly setAt: Date;
}

const levelNames = z.object({ area: z.string().nullable() });
export type LevelNames = z.infer<typeof levelNames>;

/** Settings as versions that are only ever added: the newest holds, the others tell what held before. */
@Injectable()
export class SettingsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The newest version, or `fallback` where none was set. A stored value that no longer parses is a defect and throws. */
  async get<T>(key: string, schema: z.ZodType<T>, fallback: T): Promise<T> {
    const [row] = await this.dataSource.query<{ value: unknown }[]>(
      'select value from setting where key = $1 order by version desc limit 1',
      [key],
    );
    return row ? schema.parse(row.value) : fallback;
  }

  /** Adds a version, unless the newest already says the same. `manager` joins a transaction of the caller. */
  async set(key: string, value: unknown, origin: SettingOrigin, manager?: EntityManager): Promise<void> {
    await (manager ?? this.dataSource).query(
      `with newest as (select version, value from setting where key = $1 order by version desc limit 1)
       insert into setting (key, version, value, set_at, set_by_role, reason)
       select $1, coalesce((select version from newest), 0) + 1, $2::jsonb, $3, $4, $5
       where (select value from newest) is distinct from $2::jsonb`,
      [key, JSON.stringify(value), new Date(this.clock.now()), origin.role, origin.reason],
    );
  }

  /** Every version that these settings have had, oldest first. */
  versions(keys: readonly string[]): Promise<SettingVersion[]> {
    return this.dataSource.query<SettingVersion[]>(
      `select key, value, set_at as "setAt", set_by_role as role, reason from setting
       where key = any($1) order by set_at, key, version`,
      [keys],
    );
  }

  /** The installation's time zone: buckets are days, weeks and months in it (decisions.md 1). */
  zone(): Promise<string> {
    return this.get('zone', z.string().refine(isZone), 'Europe/Oslo');
  }

  /** What this organisation calls its levels; null = the catalogue's own word. */
  levelNames(): Promise<LevelNames> {
    return this.get('level-names', levelNames, { area: null });
  }

  async installation(): Promise<Installation> {
    return { zone: await this.zone(), levelNames: await this.levelNames() };
  }

  /** @throws Fault 422 where the zone is not known; nothing is changed then */
  async setInstallation(wanted: Installation, origin: SettingOrigin): Promise<Installation> {
    if (!isZone(wanted.zone)) {
      throw new Fault({
        kind: 'yours',
        status: 422,
        message: sentence('fault.invalid'),
        fields: [{ path: 'zone', message: sentence('catalogue.zoneUnknown') }],
      });
    }
    await this.dataSource.transaction(async (manager) => {
      await this.set('zone', wanted.zone, origin, manager);
      await this.set('level-names', wanted.levelNames, origin, manager);
    });
    return this.installation();
  }
}
