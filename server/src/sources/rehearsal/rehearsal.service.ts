import { Injectable } from '@nestjs/common';
import { SourceError, type Connector, type Scope, type Session } from 'connectors';
import type { Rehearsal, rehearsalInput } from 'shared/contracts';
import { sentence } from 'shared/language';
import { addDays, dateIn, startOfDay } from 'shared/time';
import type { z } from 'zod';
import { SettingsService } from '../../catalogue/settings.service.js';
import { Clock } from '../../clock.js';
import { RehearsedFactsService } from '../../facts/rehearsed-facts.service.js';
import { Fault } from '../../http/fault.js';
import { acceptConfig } from '../config-input.js';
import { ConnectionsService } from '../connections.service.js';
import { ConnectorListService } from '../connector-list.service.js';
import { faultSentence, type Told } from '../fault-sentence.js';
import { CallBudget } from './call-budget.js';
import { type Asking, ioOfPerson, keyWaits } from '../try-connection.js';
import { missingOf } from './needed-permission.js';
import { readJobs, type JobsRead } from './read-jobs.js';
import { readSample, type Sample } from './read-sample.js';
import { rehearsedDelivery, rehearsedWork, type SampleFrame } from './rehearsed-figures.js';

/** The stretch a sample is taken from: long enough for what is usual, short enough to be read while somebody waits. */
const stretchDays = 90;
const patienceMs = 40_000;
const mostCalls = 60;

/** What a source would give, shown before anything is kept: read with the entered key, reckoned in memory, forgotten. */
@Injectable()
export class RehearsalService {
  constructor(
    private readonly clock: Clock,
    private readonly connectors: ConnectorListService,
    private readonly connections: ConnectionsService,
    private readonly settings: SettingsService,
    private readonly facts: RehearsedFactsService,
  ) {}

  /** @throws Fault 422 naming fields, or with what the source answered; no value that was entered is repeated */
  async rehearse({ connector: id, config, scopeId }: z.infer<typeof rehearsalInput>): Promise<Rehearsal> {
    const connector = this.connectors.find(id);
    const { config: accepted, secret } = acceptConfig(connector, config);
    const asking = await this.connections.asking(secret);
    const zone = await this.settings.zone();
    const now = this.clock.now();
    const since = addDays(dateIn(zone, now), -stretchDays);
    const budget = new CallBudget(mostCalls, patienceMs);
    const { scope, sample, jobs } = await this.read(connector, accepted, scopeId, {
      ...{ asking, budget, from: new Date(startOfDay(since, zone)).toISOString(), until: new Date(now).toISOString() },
    });
    const frame: SampleFrame = {
      since,
      wholeFrom: sample.wholeFrom,
      runsFrom: sample.runsFrom,
      jobs,
      zone,
      now,
      levels: await this.settings.countedLevels(),
    };
    const work = await this.facts.work(sample.facts);
    const delivery = await this.facts.delivery(sample.facts, scope.id);
    return {
      scope,
      since,
      documents: sample.documents,
      setAside: sample.setAside,
      whole: sample.whole,
      missing: sample.faults.map(({ stream, fault }) => missingOf(id, stream, fault)),
      work: work && rehearsedWork(work, sample.facts, frame),
      delivery: delivery && rehearsedDelivery(delivery, sample.facts, frame),
    };
  }

  private async read(
    connector: Connector,
    config: unknown,
    scopeId: string,
    { asking, budget, from, until }: { asking: Asking; budget: CallBudget; from: string; until: string },
  ): Promise<{ scope: Scope; sample: Sample; jobs: ReadonlyMap<string, JobsRead> }> {
    const waiting = keyWaits(asking);
    if (waiting) throw refused(waiting);
    try {
      const session = connector.open(config, { ...ioOfPerson(asking), fetch: budget.fetch });
      const scope = await findScope(session, scopeId, budget.signal);
      const ask = { scope, from, until, signal: budget.signal };
      const sample = await readSample(session, ask);
      return { scope, sample, jobs: await readJobs(session, sample, this.facts.workflows(sample.facts), ask) };
    } catch (error) {
      if (error instanceof SourceError) throw refused(error.fault);
      if (budget.signal.aborted) throw refused({ code: 'timeout' });
      throw error;
    } finally {
      await asking.waits.settled();
    }
  }
}

/** As the source names it now. @throws Fault 422 */
async function findScope(session: Session, scopeId: string, signal: AbortSignal): Promise<Scope> {
  for await (const { id, name, detail } of session.scopes(signal)) {
    if (id === scopeId) return { id, name, detail };
  }
  throw new Fault({
    kind: 'yours',
    status: 422,
    message: sentence('fault.invalid'),
    fields: [{ path: 'scopeId', message: sentence('sources.scopeUnknown') }],
  });
}

const refused = (fault: Told): Fault => new Fault({ kind: 'yours', status: 422, ...faultSentence(fault) });
