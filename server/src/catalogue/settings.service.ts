import { Injectable } from '@nestjs/common';
import { hypothesisLabelsByDefault, productionByDefault, quietDaysByDefault, type Role } from 'shared/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { z } from 'zod';
import { Clock } from '../clock.js';

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

/** Under which names the baselines of a product, an area or a service are kept. */
export const baselinePrefix = (subjectId: string): string => `baseline:${subjectId}:`;

/** Under which name the phases are kept that people have confirmed for a series. */
export const phasesKey = (subjectId: string, series: string): string => `phases:${subjectId}:${series}`;

/**
 * Intl knows the zone; anything else would fail at the first date. By its name: newer Node takes "+01:00" too, which knows no
 * summer, and PostgreSQL counts the other way round.
 */
export const isZone = (name: string): boolean => {
  if (!/^[a-z]/i.test(name)) return false;
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

const cancelledByDefault = ["Won't Do", "Won't Fix", 'Duplicate', 'Cancelled', 'Declined'];

/** First half of the advisory lock's key: versions of a setting are numbered by looking at those that are there. */
const SETTING_LOCK = 7_205_792;

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

  /** The newest versions of these settings, by key; one that was never set is missing. */
  async newest(keys: readonly string[], manager?: EntityManager): Promise<Map<string, unknown>> {
    const rows = await (manager ?? this.dataSource).query<{ key: string; value: unknown }[]>(
      'select distinct on (key) key, value from setting where key = any($1) order by key, version desc',
      [keys],
    );
    return new Map(rows.map(({ key, value }) => [key, value]));
  }

  /** Adds a version, unless the newest already says the same. `manager` joins a transaction of the caller. */
  async set(key: string, value: unknown, origin: SettingOrigin, manager?: EntityManager): Promise<void> {
    if (!manager) return this.dataSource.transaction((own) => this.set(key, value, origin, own));
    // Whoever sets the same at once sees this version and adds the next.
    await this.lock(key, manager);
    await manager.query(
      `with newest as (select version, value from setting where key = $1 order by version desc limit 1)
       insert into setting (key, version, value, set_at, set_by_role, reason)
       select $1, coalesce((select version from newest), 0) + 1, $2::jsonb, $3, $4, $5
       where (select value from newest) is distinct from $2::jsonb`,
      [key, JSON.stringify(value), new Date(this.clock.now()), origin.role, origin.reason],
    );
  }

  /** Until the transaction ends, whoever else locks it waits. */
  async lock(key: string, manager: EntityManager): Promise<void> {
    await manager.query('select pg_advisory_xact_lock($1, hashtext($2))', [SETTING_LOCK, key]);
  }

  /** Adds an empty version to every setting under these names that has a value: the product itself makes it anew. */
  async end(prefixes: readonly string[], manager: EntityManager): Promise<void> {
    await manager.query(
      `with newest as (
         select distinct on (key) key, version, value from setting
         where exists (select from unnest($1::text[]) as prefix where starts_with(key, prefix))
         order by key, version desc
       )
       insert into setting (key, version, value, set_at, set_by_role, reason)
       select key, version + 1, 'null'::jsonb, $2, null, 'setting' from newest where value <> 'null'::jsonb`,
      [prefixes, new Date(this.clock.now())],
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

  /** Levels of work items that count: the one with direct commitment alone, until the setting says otherwise. */
  countedLevels(): Promise<number[]> {
    return this.get('counted-levels', z.array(z.number().int()), [0]);
  }

  /** Days without contact with users, or without answers, after which that is told. */
  quietDays(): Promise<number> {
    return this.get('quiet-days', z.number().int(), quietDaysByDefault);
  }

  /** Labels of items and changes at the source that start a hypothesis. */
  hypothesisLabels(): Promise<string[]> {
    return this.get('hypothesis-labels', z.array(z.string()), hypothesisLabelsByDefault);
  }

  /** Resolutions that mean nothing was done after all, as a tracker names them. */
  cancelledResolutions(): Promise<string[]> {
    return this.get('cancelled-resolutions', z.array(z.string()), cancelledByDefault);
  }

  /** How the names of environments begin that are production (source-apis.md 5). */
  productionEnvironments(): Promise<string[]> {
    return this.get('production-environments', z.array(z.string()), [...productionByDefault]);
  }
}
