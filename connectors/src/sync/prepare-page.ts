import { setImmediate } from 'node:timers/promises';
import type { z } from 'zod';
import type { Stream } from '../contract.js';
import type { DocumentToSave, SetAside } from '../store.js';
import { textHash } from './canonical-json.js';
import { storable } from './storable.js';

export interface PreparedPage {
  readonly documents: readonly DocumentToSave[];
  readonly setAside: readonly SetAside[];
}

/** Pure: from what the source sent to what is kept. A broken record is set aside and never stops its page. */
export const preparePage = (stream: Stream, records: readonly unknown[]): PreparedPage => {
  const page = new PageInMaking(stream);
  for (const raw of records) page.add(raw);
  return page.made();
};

/** The same for whoever has something under way meanwhile: that is heard after every few records. */
export const preparePageInSteps = async (stream: Stream, records: readonly unknown[]): Promise<PreparedPage> => {
  const page = new PageInMaking(stream);
  for (const [index, raw] of records.entries()) {
    if (index % step === 0) await setImmediate();
    page.add(raw);
  }
  return page.made();
};

const step = 5;

class PageInMaking {
  private readonly documents = new Map<string, DocumentToSave>();
  private readonly setAside: SetAside[] = [];

  constructor(private readonly stream: Stream) {}

  add(raw: unknown): void {
    const { stream, documents } = this;
    const parsed = stream.record.safeParse(raw);
    if (!parsed.success) {
      this.setAside.push(brokenRecord(stream, raw, parsed.error));
      return;
    }
    const document = documentOf(stream, parsed.data);
    const other = documents.get(document.sourceId);
    if (other === undefined || !isOlder(document, other)) documents.set(document.sourceId, document);
  }

  made(): PreparedPage {
    return { documents: [...this.documents.values()], setAside: this.setAside };
  }
}

const documentOf = (stream: Stream, parsed: unknown): DocumentToSave => {
  const { record, text } = storable(parsed);
  return { sourceId: stream.sourceId(record), record, hash: textHash(text), updatedAt: stream.updatedAt(record) };
};

/** Pages shift while they are read, so one record can come twice, and not always in order. */
const isOlder = (a: DocumentToSave, b: DocumentToSave): boolean =>
  a.updatedAt !== null && b.updatedAt !== null && Date.parse(a.updatedAt) < Date.parse(b.updatedAt);

/** Where and of what type, never the value: it may be what the allow-list keeps out (decisions.md 28). */
const brokenRecord = (stream: Stream, raw: unknown, error: z.ZodError): SetAside => {
  const path = error.issues[0]?.path ?? [];
  const found = path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | null)?.[key], raw);
  return { sourceId: idOf(stream, raw), path: path.map(String).join('.'), type: typeName(found) };
};

/** Under which the record will be known once it is whole: only so is it seen then that it is. Null = nobody can tell. */
const idOf = (stream: Stream, raw: unknown): string | null => {
  const { id, sha, project } = (raw ?? {}) as Record<'id' | 'sha' | 'project', unknown>;
  const own = id ?? sha ?? project;
  if (typeof own !== 'string' && typeof own !== 'number' && typeof own !== 'bigint') return null;
  try {
    const known: unknown = stream.sourceId(raw);
    return typeof known === 'string' && known.includes(String(own)) ? known : String(own);
  } catch {
    return String(own);
  }
};

const typeName = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);
