import type { Answer } from './exchange.js';

/** The page a person would see at the source, where a link out of the product leads. */
export const pageFor = (source: string, path: string): Answer => ({
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: null,
  raw: `<!doctype html><html lang="en"><head><title>${source}</title></head><body><h1>${source}</h1><p>${encodeURI(path)}</p></body></html>`,
  cost: 0,
});
