import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inheritedLinks, type InheritedLink } from './inherited-links.js';
import { childrenIn, ownLinks, parentsOf } from './questions/parents.js';

/** What the parts of an epic were done for, where only the epic says it. */
@Injectable()
export class InheritedLinksService {
  constructor(private readonly dataSource: DataSource) {}

  /** Of these products' own items. What is above them may belong to any. */
  async of(productIds: readonly string[]): Promise<InheritedLink[]> {
    const { manager } = this.dataSource;
    const children = await childrenIn(manager, productIds);
    const parentOf = new Map(children.map(({ itemId, parentId }) => [itemId, parentId]));
    const known = new Set(parentOf.keys());
    // Level by level, each item once: the levels are few, and a circle ends where it began.
    for (let above = unknown(parentOf.values(), known); above.length > 0;) {
      for (const id of above) known.add(id);
      const next = await parentsOf(manager, above);
      for (const { itemId, parentId } of next) parentOf.set(itemId, parentId);
      above = unknown(
        next.map(({ parentId }) => parentId),
        known,
      );
    }
    return known.size === 0 ? [] : inheritedLinks(children, await ownLinks(manager, [...known]), parentOf);
  }
}

const unknown = (ids: Iterable<string>, known: ReadonlySet<string>): string[] =>
  [...new Set(ids)].filter((id) => !known.has(id));
