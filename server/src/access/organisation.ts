import type { Session } from 'shared/contracts';
import type { DataSource } from 'typeorm';
import type { SettingsService } from '../catalogue/settings.service.js';

/** What the frame of every page needs to know of the installation. Nothing here is secret: strangers get it too. */
export async function describeOrganisation(
  dataSource: DataSource,
  settings: SettingsService,
): Promise<Session['organisation']> {
  const [[has], zone, levelNames] = await Promise.all([
    dataSource.query<{ sample: boolean; own: boolean }[]>(
      `select coalesce(bool_or(sample), false) as sample, coalesce(bool_or(not sample), false) as own
       from (select sample from product
             union all select sample from connection where removed_at is null) as thing`,
    ),
    settings.zone(),
    settings.levelNames(),
  ]);
  return { zone, levelNames, sample: has?.sample ?? false, own: has?.own ?? false };
}
