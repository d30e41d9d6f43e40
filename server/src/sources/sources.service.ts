import { Injectable } from '@nestjs/common';
import type { ConnectionSummary, connectionChange, connectionInput, SourceList } from 'shared/contracts';
import type { Role } from 'shared/domain';
import { sentence } from 'shared/language';
import type { z } from 'zod';
import { Clock } from '../clock.js';
import { Fault } from '../http/fault.js';
import { EventsService } from '../queue/events.service.js';
import { type ReadingState, SyncService } from '../sync/sync.service.js';
import { describeConnector } from './config-form.js';
import { type ConnectionRow, ConnectionsService } from './connections.service.js';
import { ConnectorListService } from './connector-list.service.js';
import { fixFirst, isFresh, worstFirst } from './source-order.js';
import { StagesService } from './stages.service.js';

const runsShown = 50;

/** A connection that the scheduler has not met yet. */
const neverRead: ReadingState = {
  state: 'never',
  message: null,
  nextStep: null,
  lastCompleteAt: null,
  nextRunAt: null,
  status: null,
  faultSince: null,
  remainingCalls: null,
  callsRenewAt: null,
  minutesLeft: null,
  paused: null,
  expiresAt: null,
  documents: 0,
  setAside: 0,
  run: null,
};

const pausedFault = (): Fault =>
  new Fault({
    kind: 'yours',
    status: 409,
    message: sentence('sources.paused'),
    nextStep: sentence('sources.pausedNext'),
  });

/** The page of sources: connections together with how reading them goes. */
@Injectable()
export class SourcesService {
  constructor(
    private readonly clock: Clock,
    private readonly connections: ConnectionsService,
    private readonly connectors: ConnectorListService,
    private readonly events: EventsService,
    private readonly stages: StagesService,
    private readonly sync: SyncService,
  ) {}

  /** @param callback where sources may send people back to */
  async list(callback: string): Promise<SourceList> {
    const [rows, states, runs] = await Promise.all([
      this.connections.list(),
      this.sync.states(),
      this.sync.runs(runsShown),
    ]);
    const connections = worstFirst(
      await Promise.all(rows.map((row) => this.summary(row, states.get(row.id) ?? neverRead))),
    );
    return {
      fixFirst: fixFirst(connections, this.clock.now()),
      fresh: { n: connections.filter(isFresh).length, of: connections.length },
      connections,
      runs,
      connectors: this.connectors.all.map((connector) => ({
        ...describeConnector(connector),
        ...(connector.consent && { consent: { callback, scopes: [...connector.consent.scopes] } }),
      })),
      asOf: new Date(this.clock.now()).toISOString(),
    };
  }

  /** Keeps a connection and reads it at once. @throws Fault 422 */
  async create(input: z.infer<typeof connectionInput>): Promise<{ id: string }> {
    const { id } = await this.connections.create(input);
    await this.sync.runNow(id);
    await this.events.publish('sources', { connectionId: id });
    return { id };
  }

  /** Changes a connection and reads it at once with what is new. @throws Fault 404 or 422 */
  async change(id: string, change: z.infer<typeof connectionChange>, role: Role | null): Promise<void> {
    await this.connections.change(id, change, role);
    await this.sync.runNow(id);
    await this.events.publish('sources', { connectionId: id });
  }

  /** @throws Fault 404 */
  async remove(id: string): Promise<void> {
    await this.connections.remove(id);
    await this.events.publish('sources', { connectionId: id });
  }

  /** @throws Fault 404, or 409 where it is paused */
  async runNow(id: string): Promise<void> {
    await this.connections.get(id);
    if (!(await this.sync.isRead(id))) throw pausedFault();
    await this.sync.runNow(id);
  }

  private async summary(row: ConnectionRow, reading: ReadingState): Promise<ConnectionSummary> {
    const { id, connector, name, sample, scopes, backfillFrom } = row;
    const unmappedStatuses = await this.stages.unmapped(id);
    return { id, connector, name, sample, scopes, backfillFrom, unmappedStatuses, ...reading };
  }
}
