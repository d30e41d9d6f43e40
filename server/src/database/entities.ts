import type { EntityTarget, ObjectLiteral } from 'typeorm';

/** Every table of the product as a class; one line each, by module. */
export const entities: EntityTarget<ObjectLiteral>[] = [];
