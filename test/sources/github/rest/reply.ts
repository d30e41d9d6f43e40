/** What a route says, before paging, headers and limits. */
export type Reply = Single | List | Refusal | Moved;

export interface Single {
  readonly kind: 'single';
  readonly body: unknown;
  readonly lastModified?: string;
}

/** Shaped one page at a time: some lists hold thousands. */
export interface List {
  readonly kind: 'list';
  readonly items: readonly unknown[];
  readonly shape: (item: never) => unknown;
  /** Puts the page into its envelope, for answers that are no bare array. */
  readonly wrap?: (rows: unknown[]) => unknown;
  readonly unpagedMax?: number;
}

export interface Refusal {
  readonly kind: 'refusal';
  readonly status: number;
  readonly message: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly more?: Readonly<Record<string, unknown>>;
}

/** To the address by id that outlives a rename. */
export interface Moved {
  readonly kind: 'moved';
  readonly repositoryId: number;
  readonly rest: string;
}

export const single = (body: unknown, lastModified?: string): Single =>
  lastModified === undefined ? { kind: 'single', body } : { kind: 'single', body, lastModified };

export const list = <T>(items: readonly T[], shape: (item: T) => unknown, more: Partial<List> = {}): List => ({
  ...more,
  kind: 'list',
  items,
  shape,
});

export const refuse = (status: number, message: string, more: Partial<Refusal> = {}): Refusal => ({
  ...more,
  kind: 'refusal',
  status,
  message,
});

export const notFound = refuse(404, 'Not Found');
