import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type {
  ImportMapping,
  ImportPreview,
  PullChange,
  PullDetail,
  PullDraft,
  PullInput,
  PullSummary,
} from 'shared/contracts';
import { sentence } from 'shared/language';
import { DataSource } from 'typeorm';
import { CatalogueService } from '../../catalogue/catalogue.service.js';
import type { NamedSubject } from '../../catalogue/named-subject.js';
import { ServicesService } from '../../catalogue/services.service.js';
import { Clock } from '../../clock.js';
import { isId } from '../../database/entity-id.js';
import { Fault } from '../../http/fault.js';
import { ImportsService } from '../imports.service.js';
import { FilePull } from './file-pull.entity.js';
import type { Answered } from './open-address.js';
import { PullDoor, type Opening } from './pull-door.service.js';
import { PullFault, pullFault } from './pull-fault.js';
import { hour, PullRuns } from './pull-runs.service.js';
import { detailOf, shownAddress, summaryOf, worstFirst } from './pull-words.js';
import { PulledFiles } from './pulled-files.service.js';

/** Addresses with files of answers: looked at before they are kept, and kept only once they have been read. */
@Injectable()
export class PullsService {
  constructor(
    private readonly data: DataSource,
    private readonly clock: Clock,
    private readonly catalogue: CatalogueService,
    private readonly services: ServicesService,
    private readonly imports: ImportsService,
    private readonly door: PullDoor,
    private readonly files: PulledFiles,
    private readonly runs: PullRuns,
  ) {}

  /** Of all products and services, what needs somebody first. */
  async all(): Promise<PullSummary[]> {
    const [pulls, products, services] = await Promise.all([
      this.data.getRepository(FilePull).find(),
      this.catalogue.products(),
      this.services.list(),
    ]);
    const known = new Map<string, NamedSubject>([
      ...products.map((product) => [product.id, { ...product, kind: 'product' }] as const),
      ...services.map((service) => [service.id, { ...service, kind: 'service' }] as const),
    ]);
    return worstFirst(
      pulls.flatMap((pull) => {
        const subject = known.get(pull.productId);
        return subject ? [summaryOf(pull, subject)] : [];
      }),
    );
  }

  async list(subject: NamedSubject): Promise<PullDetail[]> {
    const pulls = await this.data.getRepository(FilePull).findBy({ productId: subject.id });
    return worstFirst(pulls.map((pull) => detailOf(pull, subject)));
  }

  /** What the address holds now and how it is understood. Nothing is kept. @throws Fault 422 */
  async preview(productId: string, { address, header, indicator, mapping }: PullDraft): Promise<ImportPreview> {
    const opening = openingOf(address, header?.value ?? null);
    const answered = await told(this.door.ask(opening, header?.name ?? null, never));
    return this.look(productId, { name: nameIn(address), indicatorKey: indicator }, mapping, answered);
  }

  /** Reads the file as agreed, and keeps the address with what it brought; or neither. @throws Fault 422 */
  async create(productId: string, { name, address, header, indicator, mapping, ...input }: PullInput): Promise<string> {
    const opening = openingOf(address, header?.value ?? null);
    const id = randomUUID();
    const secrets = await this.door.seal(opening, id);
    const answered = fileOf(await told(this.door.ask(opening, header?.name ?? null, never)));
    const now = this.clock.now();
    const pulled = { productId, pullId: id, name, indicatorKey: indicator, mapping };
    await told(
      this.data.transaction(async (manager) => {
        const { agreed, isNew } = await this.files.take(manager, pulled, answered.bytes, null);
        await manager.insert(FilePull, {
          ...{ productId, id, name, indicatorKey: indicator, shown: shownAddress(address), secrets },
          ...{ headerName: header?.name ?? null, mapping: mapping as object, everyHours: input.everyHours },
          ...{ form: agreed.form, rejectedShare: agreed.rejectedShare },
          ...{ etag: answered.etag, lastModified: answered.lastModified, createdAt: new Date(now) },
          ...{ pausedAt: null, pausedBecause: null, runningSince: null, fault: null },
          ...{ nextAt: new Date(now + input.everyHours * hour), lastGoodAt: new Date(now) },
          lastNewAt: isNew ? new Date(now) : null,
        });
      }),
    );
    await this.runs.tell(productId);
    return id;
  }

  /** The file as it is now, whether it fits or not. @throws Fault 404, 422 */
  async lookAgain(productId: string, id: string, mapping: ImportMapping | undefined): Promise<ImportPreview> {
    const pull = await this.find(productId, id);
    const answered = await told(this.door.ask(await this.door.unseal(pull), pull.headerName, never));
    return this.look(productId, pull, mapping, answered);
  }

  /** From now on it is read like this, beginning at once. @throws Fault 404, 422; then it stays as it was */
  async agree(productId: string, id: string, mapping: ImportMapping): Promise<void> {
    const pull = await this.find(productId, id);
    const answered = fileOf(await told(this.door.ask(await this.door.unseal(pull), pull.headerName, never)));
    const now = new Date(this.clock.now());
    const pulled = { productId, pullId: id, name: pull.name, indicatorKey: pull.indicatorKey, mapping };
    await told(
      this.data.transaction(async (manager) => {
        const { agreed, isNew } = await this.files.take(manager, pulled, answered.bytes, null);
        await manager.update(
          FilePull,
          { productId, id },
          {
            ...{ mapping, form: agreed.form, rejectedShare: agreed.rejectedShare, fault: null, lastGoodAt: now },
            ...{ etag: answered.etag, lastModified: answered.lastModified, ...(isNew && { lastNewAt: now }) },
          },
        );
      }),
    );
    await this.runs.tell(productId);
  }

  /** @throws Fault 404, or 422 where there is no header to give a new key */
  async change(productId: string, id: string, { everyHours, paused, headerValue }: PullChange): Promise<void> {
    const pull = await this.find(productId, id);
    const now = this.clock.now();
    const part: Partial<FilePull> = {};
    if (everyHours !== undefined) {
      Object.assign(part, { everyHours, nextAt: new Date(Math.min(pull.nextAt.getTime(), now + everyHours * hour)) });
    }
    if (headerValue !== undefined) {
      if (pull.headerName === null) throw refused('headerValue', sentence('pull.refused.noHeader'));
      const { address } = await this.door.unseal(pull);
      Object.assign(part, {
        secrets: await this.door.seal({ address, value: headerValue }, id),
        nextAt: new Date(now),
      });
    }
    if (paused === true) Object.assign(part, { pausedAt: pull.pausedAt ?? new Date(now) });
    if (paused === true && !pull.pausedAt) Object.assign(part, { pausedBecause: 'person' });
    // What was taken back meanwhile comes again only if the file is read whole.
    if (paused === false) {
      Object.assign(part, {
        pausedAt: null,
        pausedBecause: null,
        etag: null,
        lastModified: null,
        nextAt: new Date(now),
      });
    }
    if (Object.keys(part).length > 0) {
      await this.data.getRepository(FilePull).update({ productId, id }, part);
    }
    await this.runs.tell(productId);
  }

  /** @throws Fault 404 */
  async runNow(productId: string, id: string): Promise<void> {
    await this.runs.enqueue(await this.find(productId, id), { asked: true });
  }

  /** It is read no more and its secrets are forgotten. What it brought stays. @throws Fault 404 */
  async remove(productId: string, id: string): Promise<void> {
    await this.find(productId, id);
    await this.data.getRepository(FilePull).delete({ productId, id });
    await this.runs.tell(productId);
  }

  private look(
    productId: string,
    { name, indicatorKey }: { name: string; indicatorKey: string },
    mapping: ImportMapping | undefined,
    answered: Answered,
  ): Promise<ImportPreview> {
    const query = { fileName: name, indicator: indicatorKey, mapping: mapping && JSON.stringify(mapping) };
    return told(this.imports.preview(productId, query, fileOf(answered).bytes));
  }

  private async find(productId: string, id: string): Promise<FilePull> {
    const pull = isId(id) ? await this.data.getRepository(FilePull).findOneBy({ productId, id }) : null;
    if (pull) return pull;
    throw new Fault({ status: 404, kind: 'yours', message: sentence('pull.none') });
  }
}

/** A person waits for the answer; a request that is given up ends with the time limits. */
const never = new AbortController().signal;

/** Nobody said what the file was called before, so it cannot be the same. */
function fileOf(answered: Answered): Extract<Answered, { kind: 'file' }> {
  if (answered.kind === 'file') return answered;
  throw asFault(pullFault('status', { status: 304 }));
}

/** @throws Fault 422 where the address itself carries a name and password: those belong into a header */
function openingOf(address: string, value: string | null): Opening {
  const url = new URL(address);
  if (url.username !== '' || url.password !== '') throw refused('address', sentence('pull.refused.credentials'));
  url.hash = '';
  return { address: url.href, value };
}

/** What a file is called at the end of its address, for the notice that its ending promises something else. */
const nameIn = (address: string): string => {
  const { pathname, hostname } = new URL(address);
  return (pathname.split('/').at(-1) || hostname).slice(0, 200);
};

async function told<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof PullFault ? asFault(error) : error;
  }
}

const asFault = ({ problem: { message, nextStep } }: PullFault): Fault =>
  new Fault({ status: 422, kind: 'yours', message, nextStep });

const refused = (path: string, message: Fault['description']['message']): Fault =>
  new Fault({ status: 422, kind: 'yours', message: sentence('fault.invalid'), fields: [{ path, message }] });
