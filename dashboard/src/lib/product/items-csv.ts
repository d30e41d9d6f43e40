import type { ItemList } from 'shared/contracts';
import { cell, remark } from '../csv.js';

/** The list as a file; its definition stands first. */
export function itemsCsv(list: ItemList, definition: string): string {
  const rows = list.items.map((item) =>
    [item.label, item.title, item.from ?? '', item.to ?? '', item.value ?? '', item.url]
      .map((value) => cell(String(value)))
      .join(';'),
  );
  return [remark(definition), `item;title;from;to;value (${list.unit});url`, ...rows, ''].join('\r\n');
}
