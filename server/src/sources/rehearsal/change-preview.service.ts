import { Injectable } from '@nestjs/common';
import type { ChangePreview, Reading } from 'shared/contracts';
import { DataSource } from 'typeorm';
import { CatalogueService } from '../../catalogue/catalogue.service.js';
import { SettingsService } from '../../catalogue/settings.service.js';
import { SubjectsService, type SubjectKey } from '../../catalogue/subjects.service.js';
import { Clock } from '../../clock.js';
import { Config } from '../../config.js';
import { isId } from '../../database/entity-id.js';
import { asIf } from '../../database/one-transaction.js';
import { DeriveService } from '../../facts/derive.service.js';
import { ReadingsWithin } from '../../flow/readings-within.service.js';
import { QueueService } from '../../queue/queue.service.js';
import { TaskRegistry } from '../../queue/task-registry.service.js';
import { ConnectionsService } from '../connections.service.js';
import { ConnectorListService } from '../connector-list.service.js';
import { RenewedKeysService } from '../renewed-keys.service.js';
import { SecretsService } from '../secrets.service.js';
import { StagesService } from '../stages.service.js';
import { changedFigures, type PageReadings } from './changed-figures.js';
import { namedSubjects, notedBefore, notedSince } from './noted-changes.js';

/** More items and changes than this are not derived while somebody waits. */
const mostFacts = 30_000;
const patienceMs = 20_000;
/** As many as a page can show; all are counted. */
const mostTold = 200;

/** The services that change how things count, in one transaction. */
export interface Within {
  readonly catalogue: CatalogueService;
  readonly connections: ConnectionsService;
  readonly stages: StagesService;
}

/** What is to be tried. */
export interface Trial {
  /** Connections whose facts are derived again for it. */
  readonly connectionIds: readonly string[];
  /** Products that get or lose something by it, beside those that the connections feed. */
  readonly productIds?: readonly string[];
  /** Kept with the readings as the reason, and deciding what they are compared with. */
  readonly because: 'mapping' | 'link';
  apply(within: Within): Promise<unknown>;
}

/**
 * Which figures a setting would change: the setting is saved by the very services that save it, facts are derived and
 * readings made as they are afterwards, all in one transaction that is then undone. What the ledger would note is the
 * answer, so it cannot differ from what it does note.
 */
@Injectable()
export class ChangePreviewService {
  private lastTurn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly connectors: ConnectorListService,
    private readonly secrets: SecretsService,
    private readonly renewed: RenewedKeysService,
    private readonly readings: ReadingsWithin,
  ) {}

  /** One at a time: each holds what it derives until it is undone. @throws what saving would throw */
  async preview(trial: Trial): Promise<ChangePreview> {
    // That something else is no connection is for whoever saves it to say.
    const connectionIds = trial.connectionIds.filter(isId);
    const turn = this.lastTurn.then(() => this.tell({ ...trial, connectionIds }));
    this.lastTurn = turn.catch(() => undefined);
    return turn;
  }

  /** The services on another data source than the installation's own. */
  within(dataSource: DataSource): Within {
    const { clock } = this;
    const settings = new SettingsService(dataSource, clock);
    const queue = new QueueService(dataSource, this.config);
    const connections = new ConnectionsService(
      ...([dataSource, clock, queue, this.connectors, this.secrets, this.renewed, settings] as const),
      new SubjectsService(dataSource),
    );
    return {
      catalogue: new CatalogueService(dataSource, clock, queue, settings),
      connections,
      stages: new StagesService(dataSource, clock, queue, settings, connections),
    };
  }

  private async tell(trial: Trial): Promise<ChangePreview> {
    if ((await this.size(trial.connectionIds)) > mostFacts) return notTold;
    const signal = AbortSignal.timeout(patienceMs);
    try {
      return await asIf(this.dataSource, async (within) => {
        // Whoever derives or renews right now goes first, but not for long.
        await within.query(`set local lock_timeout = '4s'`);
        await within.query(`set local statement_timeout = '${patienceMs}ms'`);
        const shown = await this.shown(within, trial);
        const noted = await notedBefore(within, this.clock.now());
        await trial.apply(this.within(within));
        const made = await this.renew(within, trial, signal);
        const subjects = await namedSubjects(within);
        const figures = [...made]
          .flatMap(([id, after]) => {
            const subject = subjects.get(id);
            return subject ? changedFigures(subject, shown.get(id) ?? new Map(), after) : [];
          })
          .sort((a, b) => place(a).localeCompare(place(b)));
        const units = new Map(
          [...made.values()].flatMap((page) => [...page].map(([metric, { unit }]) => [metric, unit])),
        );
        const all = [...figures, ...(await notedSince(within, this.clock.now(), noted, units))];
        return { told: true, n: all.length, changes: all.slice(0, mostTold) };
      });
    } catch (error) {
      if (signal.aborted || isTimeout(error)) return notTold;
      throw error;
    }
  }

  /** What stands on the pages now, by subject. */
  private async shown(within: DataSource, trial: Trial): Promise<Map<string, PageReadings>> {
    const fed = await within.query<{ id: string }[]>(
      'select distinct product_id as id from scope_link where connection_id = any($1::uuid[])',
      [trial.connectionIds],
    );
    const keys = await subjectsOf(within, [...fed.map(({ id }) => id), ...(trial.productIds ?? [])]);
    const readings = this.readings.of(within);
    const shown = new Map<string, PageReadings>();
    for (const { kind, id } of keys) {
      const page = (await readings.of(kind, [id])).get(id);
      if (page) shown.set(id, pageOf(page));
    }
    return shown;
  }

  /** Derives and renews as the jobs do that saving leaves. */
  private async renew(within: DataSource, trial: Trial, signal: AbortSignal): Promise<Map<string, PageReadings>> {
    const settings = new SettingsService(within, this.clock);
    const queue = new QueueService(within, this.config);
    const deriving = new DeriveService(within, this.clock, settings, queue, new TaskRegistry());
    const concerned = new Set<string>();
    for (const connectionId of trial.connectionIds) {
      for (const id of await deriving.derive(connectionId, { signal })) concerned.add(id);
    }
    const readings = this.readings.of(within);
    const made = new Map<string, PageReadings>();
    for (const key of await subjectsOf(within, [...concerned])) {
      signal.throwIfAborted();
      made.set(key.id, pageOf(await readings.renew(key, trial.because)));
    }
    return made;
  }

  private async size(connectionIds: readonly string[]): Promise<number> {
    const [row] = await this.dataSource.query<{ n: number }[]>(
      `select (select count(*) from work_item where connection_id = any($1::uuid[]))::int
            + (select count(*) from change where connection_id = any($1::uuid[]))::int as n`,
      [connectionIds],
    );
    return row?.n ?? 0;
  }
}

/** Products, and the areas and services that they are a part of. */
async function subjectsOf(within: DataSource, productIds: readonly string[]): Promise<SubjectKey[]> {
  const subjects = new SubjectsService(within);
  const products = [...new Set(productIds)].sort().map((id): SubjectKey => ({ kind: 'product', id }));
  return subjects.existing([...products, ...(await subjects.holding(productIds))]);
}

type Made = Awaited<ReturnType<ReturnType<ReadingsWithin['of']>['renew']>>;

/** Flow alone: no setting of a source changes what users answered. */
function pageOf({
  facts: { leadTime },
  throughput,
  deployments,
  failedShare,
  recoveryTime,
  endToEnd,
}: Made): PageReadings {
  const all: readonly (Reading | undefined)[] = [
    leadTime,
    throughput,
    deployments,
    failedShare,
    recoveryTime,
    endToEnd,
  ];
  return new Map(all.flatMap((one) => (one ? [[one.metric, one] as const] : [])));
}

/** Products first, by name. */
const place = ({ subject: { kind, name } }: ChangePreview['changes'][number]): string =>
  `${kind === 'product' ? 0 : 1} ${name}`;

const notTold: ChangePreview = { told: false, n: 0, changes: [] };

/** A lock that did not come free, or a question that took too long. */
const isTimeout = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && ['55P03', '57014'].includes(String(error.code));
