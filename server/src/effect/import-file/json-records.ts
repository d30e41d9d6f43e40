import { FileFault } from './file-fault.js';
import { mostRows, type FileRow } from './records.js';

type Json = Readonly<Record<string, unknown>>;

/** A list of flat records, as feedback services answer; it may stand under a name (`{"items": […]}`). */
export function* jsonRecords(text: string): Generator<FileRow> {
  const list = listIn(parsed(text));
  if (list.length > mostRows.json) throw new FileFault('import.fault.tooManyInJson', null, { most: mostRows.json });
  const flat = list.map((record) => flattened(record));
  const headers = [...new Set(flat.flatMap((record) => [...record.keys()]))];
  yield { line: 1, cells: headers };
  for (const [index, record] of flat.entries()) {
    yield { line: index + 2, cells: headers.map((header) => record.get(header) ?? '') };
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(longNumbersAsTexts(text));
  } catch {
    throw new FileFault('import.fault.json');
  }
}

/** Numbers of answers may have more digits than a plain number holds: two of them would become one. Texts stay as they are. */
const longNumbersAsTexts = (text: string): string =>
  text.replace(/"(?:[^"\\]|\\.)*"|-?\d{16,}(?![\d.eE])/g, (found) => (found.startsWith('"') ? found : `"${found}"`));

function listIn(value: unknown): Json[] {
  const isList = (found: unknown): found is Json[] =>
    Array.isArray(found) && found.every((one) => typeof one === 'object' && one !== null && !Array.isArray(one));
  const found = isList(value) ? value : Object.values((value ?? {}) as Json).find(isList);
  if (!found || found.length === 0) throw new FileFault('import.fault.json');
  return found;
}

/** Names of nested values are joined with a full stop; lists within a record are no answer on a scale. */
function flattened(record: Json, before = ''): Map<string, string> {
  const cells = new Map<string, string>();
  for (const [name, value] of Object.entries(record)) {
    if (typeof value === 'object' && value !== null) {
      if (Array.isArray(value)) continue;
      for (const [key, cell] of flattened(value as Json, `${before}${name}.`)) cells.set(key, cell);
    } else
      cells.set(before + name, value === null ? '' : typeof value === 'string' ? value.trim() : JSON.stringify(value));
  }
  return cells;
}
