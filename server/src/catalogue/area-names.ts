import { sentence } from 'shared/language';
import type { EntityManager } from 'typeorm';
import { Fault } from '../http/fault.js';

interface NamedArea {
  readonly id: string;
  readonly name: string;
}

/**
 * The area that goes by this name, in whatever case. Looked up here, for the embedded database knows the case of no letters but
 * English ones: "Økonomi" and "økonomi" were two.
 */
export async function areaOfName(
  manager: EntityManager,
  name: string,
  except?: string,
): Promise<NamedArea | undefined> {
  const areas = await manager.query<NamedArea[]>('select id, name from area order by name, id');
  const others = areas.filter(({ id }) => id !== except);
  return others.find((area) => area.name === name) ?? others.find((area) => isSameName(area.name, name));
}

/** What a product belongs to is the organisation's own shape: ops keep it, and a team leaves it as it is. @throws Fault 422 */
export function refusePlacing(wanted: string | null, now: string | null): void {
  if (isSameName(wanted ?? '', now ?? '')) return;
  const fields = [{ path: 'areaName', message: sentence('catalogue.areaNotYours') }];
  throw new Fault({ kind: 'yours', status: 422, message: sentence('fault.invalid'), fields });
}

const isSameName = (a: string, b: string): boolean => inSmallLetters(a) === inSmallLetters(b);

const inSmallLetters = (name: string): string => name.normalize('NFC').toLowerCase();
