import { mkdtemp } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { importBatch, importBatchList, importPreview, productCreated } from 'shared/contracts';
import type { BenchRun } from '../databases.js';
import { printTable, seconds, spread, timed, type Line } from '../measure.js';
import { BenchProduct } from '../product.js';
import { inWords, watchMemory } from '../watch-memory.js';

const rowsPerItem = 10;
const pagesAsked = 50;
const query = 'fileName=answers.csv&indicator=satisfied';
const words = ['Svært misfornøyd', 'Misfornøyd', 'Verken eller', 'Fornøyd', 'Svært fornøyd'];

/** A file of answers, ten times as many as `--items`: taken in, stored, shown, sent again and taken back; beside it one of a tenth. */
export async function benchImport({ databases, folder, items }: BenchRun): Promise<void> {
  for (const server of databases) {
    const dataFolder = await mkdtemp(path.join(folder, 'data-'));
    const product = await BenchProduct.start(await server.create(), { folder: dataFolder });
    const rows = items * rowsPerItem;
    try {
      await importInto(product, 'warm-up', 1_000);
      for (const n of [rows / 10, rows]) {
        printTable(`Import of ${n} answers as CSV on ${server.name}`, await importInto(product, `answers ${n}`, n));
      }
    } finally {
      await product.stop();
    }
  }
}

async function importInto(product: BenchProduct, name: string, rows: number): Promise<Line[]> {
  const slug = await newProduct(product, name);
  const page = `products/${slug}`;
  const file = { size: await sizeOf(answersOf(rows)), bytes: () => answersOf(rows) };
  const memory = watchMemory(product);
  const looked = await timed(async () => {
    const seen = importPreview.parse(JSON.parse(await product.sendFile(`${page}/imports/preview?${query}`, file)));
    if (seen.accepted !== rows || !seen.canSave)
      throw new Error(`The preview accepts ${seen.accepted} of ${rows} rows`);
  });
  const meanwhile = askMeanwhile(product, page);
  const begin = performance.now();
  const batch = importBatch.parse(JSON.parse(await product.sendFile(`${page}/imports?${query}`, file)));
  const taken = performance.now() - begin;
  await stored(product, page, batch.id, 'stored');
  const all = performance.now() - begin;
  await product.idle(['store-import', 'renew-readings']);
  const shown = performance.now() - begin;
  const times = await meanwhile.stop();
  const peak = inWords(memory.stop().largest);
  const again = await timed(async () => {
    const second = importBatch.parse(JSON.parse(await product.sendFile(`${page}/imports?${query}`, file)));
    await stored(product, page, second.id, 'stored');
  });
  const lines = [
    { what: 'preview, from the first byte to the answer', value: seconds(looked) },
    { what: 'save: taken in', value: seconds(taken) },
    { what: 'save: stored by the worker', value: `after ${seconds(all)}` },
    { what: "save: on the product's page", value: `after ${seconds(shown)}` },
    { what: 'pages meanwhile', value: spread(times) },
    { what: 'largest memory meanwhile (PSS)', value: peak },
    { what: 'the product page afterwards', value: await askOften(product, page) },
    { what: 'the import page afterwards: indicators', value: await askOften(product, `${page}/indicators`) },
    { what: 'the same file again', value: seconds(again) },
  ];
  const undone = await timed(async () => {
    await product.ask('DELETE', `${page}/imports/${batch.id}`);
    await stored(product, page, batch.id, 'undone');
  });
  return [...lines, { what: 'the first import taken back', value: seconds(undone) }];
}

async function newProduct(product: BenchProduct, name: string): Promise<string> {
  const facts = { name, why: 'To be measured', userGroup: 'whoever waits', areaName: null };
  const { slug } = productCreated.parse(JSON.parse(await product.ask('POST', 'products', facts)));
  await product.ask('POST', `products/${slug}/indicators`, {
    ...{ key: 'satisfied', kind: 'satisfaction', measurement: 'sampled', summary: 'topTwo' },
    ...{ better: 'higher', unit: 'share', scale: { min: 1, max: 5 } },
  });
  return slug;
}

/** Answers of five years as a survey tool writes them, made while they are sent. */
async function* answersOf(rows: number): AsyncGenerator<Uint8Array> {
  const portion = 2_000;
  yield Buffer.from('ID;Fullføringstidspunkt;E-post;Hvor fornøyd er du?\r\n');
  for (let start = 0; start < rows; start += portion) {
    const lines = Array.from({ length: Math.min(portion, rows - start) }, (_, index) => answer(start + index));
    yield Buffer.from(lines.join(''));
    await pause(0);
  }
}

async function sizeOf(file: AsyncIterable<Uint8Array>): Promise<number> {
  let size = 0;
  for await (const part of file) size += part.length;
  return size;
}

function answer(id: number): string {
  const on = new Date(Date.UTC(2021, 0, 4 + (id % 1_800))).toISOString().slice(0, 10);
  const [year, month, day] = on.split('-');
  return `${id};${day}.${month}.${year} 10:${String(id % 60).padStart(2, '0')};bruker${id}@privat.example;${words[(id * 7) % 5]}\r\n`;
}

async function stored(product: BenchProduct, page: string, id: string, state: string): Promise<void> {
  for (;;) {
    const { batches } = importBatchList.parse(JSON.parse(await product.ask('GET', `${page}/imports`)));
    if (batches.find((batch) => batch.id === id)?.state === state) return;
    await pause(100);
  }
}

function askMeanwhile(product: BenchProduct, page: string): { stop(): Promise<number[]> } {
  const times: number[] = [];
  const state = { over: false };
  const asking = (async () => {
    while (!state.over) {
      times.push(await product.timeOf(page));
      await pause(50);
    }
  })();
  return {
    stop: async () => {
      state.over = true;
      await asking;
      return times;
    },
  };
}

async function askOften(product: BenchProduct, address: string): Promise<string> {
  const times: number[] = [];
  for (let turn = 0; turn < pagesAsked; turn++) times.push(await product.timeOf(address));
  return spread(times);
}
