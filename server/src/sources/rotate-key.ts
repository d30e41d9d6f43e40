import type { DataSource, EntityManager } from 'typeorm';
import { z } from 'zod';
import { draftKey, readKeyFile, replaceKeyFile } from './key-file.js';
import { sealedPlaces, type SealedPlace } from './sealed-places.js';
import { markOf, seal, unseal } from './secret-box.js';

const secrets = z.record(z.string(), z.unknown());

export interface Rotated {
  /** Sealed with the new key by now. */
  readonly sealed: number;
  /** Opened with neither key: left as they were, for they were lost before. */
  readonly lost: number;
}

interface Keys {
  readonly old: Buffer;
  readonly next: Buffer;
}

/**
 * A new key file, and all that was sealed with the old one sealed with it: what the product reads afterwards is what it
 * read before. The new key is on the disk before anything is sealed with it, all of the database moves in one transaction,
 * and the file is put in place last. Wherever this is cut off, it is run again and finds which key opens what.
 *
 * Nothing else may use the installation meanwhile: processes keep the key in memory.
 */
export async function rotateKey(dataSource: DataSource, dataDir: string): Promise<Rotated> {
  const keys = { old: await readKeyFile(dataDir), next: await draftKey(dataDir) };
  const rotated = await dataSource.transaction((manager) => sealAnew(manager, keys));
  await replaceKeyFile(dataDir);
  return rotated;
}

async function sealAnew(manager: EntityManager, keys: Keys): Promise<Rotated> {
  const counts = { sealed: 0, lost: 0 };
  for (const place of sealedPlaces) {
    const rows = await manager.query<{ id: string; box: Buffer }[]>(
      `select ${place.id}::text as id, ${place.column} as box from ${place.table}
       where ${place.column} is not null order by 1 for update`,
    );
    for (const { id, box } of rows) {
      const text = opened(box, keys, place.context(id));
      if (text === null) counts.lost += 1;
      else {
        await moveOne(manager, keys, place, id, text);
        counts.sealed += 1;
      }
    }
  }
  // What belongs to no secret any more was tried and never saved: nobody could find it by its new mark.
  const left = await manager.query<{ mark: string; value: Buffer }[]>('select mark, value from renewed_key');
  for (const { mark, value } of left) {
    if (opens(value, keys.next, mark) === null) await manager.query('delete from renewed_key where mark = $1', [mark]);
  }
  return counts;
}

async function moveOne(
  manager: EntityManager,
  keys: Keys,
  { table, id: idColumn, column, context }: SealedPlace,
  id: string,
  text: string,
): Promise<void> {
  await manager.query(`update ${table} set ${column} = $2 where ${idColumn} = $1`, [
    id,
    seal(text, keys.next, context(id)),
  ]);
  if (table !== 'connection') return;
  const values = secrets.parse(JSON.parse(text));
  await manager.query('update connection set credential = $2 where id = $1', [id, markOf(values, keys.next)]);
  for (const entered of Object.values(values)) await moveRenewed(manager, keys, entered);
}

/** What a source gave in place of this key goes on under the mark it has with the new key file. */
async function moveRenewed(manager: EntityManager, keys: Keys, entered: unknown): Promise<void> {
  const [from, to] = [markOf({ entered }, keys.old), markOf({ entered }, keys.next)];
  const [row] = await manager.query<{ value: Buffer }[]>('select value from renewed_key where mark = $1', [from]);
  const text = row && from !== null ? opens(row.value, keys.old, from) : null;
  if (text === null || to === null) return;
  await manager.query('update renewed_key set mark = $2, value = $3 where mark = $1', [
    from,
    to,
    seal(text, keys.next, to),
  ]);
}

const opened = (box: Buffer, { old, next }: Keys, context: string): string | null =>
  opens(box, old, context) ?? opens(box, next, context);

function opens(box: Buffer, key: Buffer, context: string): string | null {
  try {
    return unseal(box, key, context);
  } catch {
    return null;
  }
}
