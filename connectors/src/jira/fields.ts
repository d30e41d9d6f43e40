import { z } from 'zod';
import type { JiraClient } from './client.js';

/** Custom fields that mean something to us, found in the answer of `/field`; ids differ from Jira to Jira. */
export interface SpecialFields {
  /** "Flagged": work is held up while it is set. Two fields may share the name. */
  readonly flagged: readonly { readonly id: string; readonly names: readonly string[] }[];
  /** Every sprint an issue is in or was in at its end. */
  readonly sprint: { readonly id: string; readonly names: readonly string[] } | undefined;
  /** Key of the epic an issue belongs to, where `parent` does not say it. */
  readonly epicLink: string | undefined;
  /** Only epics have one: how a Data Center, which sends no hierarchy level, tells that an issue is an epic. */
  readonly epicName: string | undefined;
}

const fieldList = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    untranslatedName: z.string().optional(),
    clauseNames: z.array(z.string()).default([]),
    schema: z.object({ custom: z.string().optional() }).optional(),
  }),
);
type Field = z.infer<typeof fieldList>[number];

const flagged = 'Flagged';
const agile = 'com.pyxis.greenhopper.jira';
const checkboxes = 'com.atlassian.jira.plugin.system.customfieldtypes:multicheckboxes';

const known = new WeakMap<JiraClient, SpecialFields>();

/** Asked for once by a client, which lives as long as a run. */
export async function readSpecialFields(client: JiraClient, signal: AbortSignal): Promise<SpecialFields> {
  const before = known.get(client);
  if (before !== undefined) return before;
  const found = findSpecialFields(await client.get('/field', { answer: fieldList, signal }));
  known.set(client, found);
  return found;
}

export function findSpecialFields(fields: readonly Field[]): SpecialFields {
  const ofType = (custom: string) => fields.filter((field) => field.schema?.custom === custom);
  const [sprint] = ofType(`${agile}:gh-sprint`);
  return {
    // A change log that names no field id holds the shown name of its time, or the name before translation.
    flagged: ofType(checkboxes)
      .filter(isFlagged)
      .map(({ id, name }) => ({ id, names: [name, flagged] })),
    sprint: sprint && { id: sprint.id, names: [sprint.name, 'Sprint'] },
    epicLink: ofType(`${agile}:gh-epic-link`)[0]?.id,
    epicName: ofType(`${agile}:gh-epic-label`)[0]?.id,
  };
}

/** The flag has no type of its own, and its shown name is translated: three places may still say "Flagged". */
function isFlagged(field: Field): boolean {
  return [field.name, field.untranslatedName, ...field.clauseNames].some((name) => flagNames.has(name));
}

/** A server that was set up in another language made its field under the name it has there, and tells no other. */
const flagNames = new Set<string | undefined>([flagged, 'Flagget', 'Flaggad']);
