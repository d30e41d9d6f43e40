import { v5, validate } from 'uuid';

/** Namespace of every id we derive; made once, never changed. */
const namespace = '6f0d6c1e-8a1b-4d0f-9c55-3f2f6f6d1a77';

/**
 * Deterministic id of an entity from its natural key: the same record gets the same id on every machine and after
 * every rebuild (decisions.md 24). Parts are joined by a character that no source uses in an id.
 */
export const entityId = (...key: readonly string[]): string => v5(key.join('\u001f'), namespace);

/** Whether it can be the id of anything: asked for another text, PostgreSQL fails instead of finding nothing. */
export const isId = (text: string): boolean => validate(text);
