import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { SourceError, type Asking, type Connector, type Consent } from 'connectors';
import type { ConsentGiven, consentInput, consentReply } from 'shared/contracts';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Clock } from '../../clock.js';
import { Fault } from '../../http/fault.js';
import { ConnectionsService } from '../connections.service.js';
import { ConnectorListService } from '../connector-list.service.js';
import { faultSentence } from '../fault-sentence.js';
import { RenewedKeysService } from '../renewed-keys.service.js';
import { SecretsService } from '../secrets.service.js';
import { ioInMemory } from '../try-connection.js';
import { consentFault, fieldsMissing, otherSource } from './consent-faults.js';

/** Long enough to sign in at a source with a second factor. */
const toAnswerMs = 10 * 60_000;
/** Long enough to look at samples and choose what to read. */
const toSaveMs = 60 * 60_000;
const patienceMs = 30_000;

const sealedApp = z.object({ clientId: z.string(), clientSecret: z.string(), callback: z.string() });
const sealedKey = sealedApp.extend({ key: z.string() });
const storedConfig = z.object({
  clientId: z.string().optional(),
  clientSecret: z.string().optional(),
  baseUrl: z.string().optional(),
});

interface Row {
  readonly id: string;
  readonly connector: string;
  readonly connectionId: string | null;
  readonly secrets: Buffer;
}

type Configuration = Readonly<Record<string, unknown>>;

/** What a consent is used for; undefined = it is not told. */
interface Use {
  readonly connector?: string;
  /** Whose key is replaced; null = there will be a new connection. */
  readonly connectionId?: string | null;
}

/** Who asks, and where the source is told to send them back to. */
export interface Visit {
  /** Key of the caller's session: what was begun in one browser is ended in no other. */
  readonly session: string;
  readonly callback: string;
}

/**
 * People let the product in at a source with their browser (OAuth 2.0, authorization code). The browser never sees a key:
 * it gets an id that stands for one, good in its own session for an hour.
 */
@Injectable()
export class ConsentsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly connections: ConnectionsService,
    private readonly connectors: ConnectorListService,
    private readonly renewed: RenewedKeysService,
    private readonly secrets: SecretsService,
  ) {}

  /** Where the person goes, with a state that comes back once and within ten minutes. @throws Fault 404 or 422 */
  async begin(input: z.infer<typeof consentInput>, { session, callback }: Visit): Promise<{ address: string }> {
    const { consent } = this.offering(input.connector);
    if (input.connectionId !== null) await this.refuseOtherSource(input.connectionId, input.connector);
    const app = await this.appOf(input);
    const [id, state, now] = [randomUUID(), newState(), this.clock.now()];
    await this.forgetOld();
    await this.dataSource.query(
      `insert into consent (id, state_hash, session_hash, connector, connection_id, secrets, granted, expires_at)
       values ($1, $2, $3, $4, $5, $6, false, $7)`,
      [
        ...[id, hashOf(state), hashOf(session), input.connector, input.connectionId],
        ...[await this.secrets.seal({ ...app, callback }, contextOf(id)), new Date(now + toAnswerMs)],
      ],
    );
    return { address: consent.address({ clientId: app.clientId, state, callback }) };
  }

  /** The person is back. @throws Fault 409 or 422 with what stood in the way */
  async answer({ state, code, error }: z.infer<typeof consentReply>, session: string): Promise<ConsentGiven> {
    const row = await this.take(state, session);
    if (error !== undefined || code === undefined) {
      throw consentFault(error === 'access_denied' ? 'refused' : 'failed');
    }
    const { connector, consent } = this.offering(row.connector);
    const app = sealedApp.parse(await this.secrets.unseal(row.secrets, contextOf(row.id)));
    const ask: Asking = {
      io: ioInMemory(this.clock, this.renewed),
      signal: AbortSignal.timeout(patienceMs),
    };
    const granted = await consent.exchange({ ...app, code }, ask).catch(notTaken);
    // On the disk before it is used: from here on it is the only one there is.
    await this.dataSource.query('update consent set secrets = $2, granted = true, expires_at = $3 where id = $1', [
      ...[row.id, await this.secrets.seal({ ...app, key: granted.key }, contextOf(row.id))],
      new Date(this.clock.now() + toSaveMs),
    ]);
    const sites = await consent.sites(granted, ask).catch(asTold);
    if (sites.length === 0) throw consentFault('noSite');
    await this.refuseOtherSite(row.connectionId, sites);
    return { consent: row.id, connector: connector.id, connectionId: row.connectionId, sites: [...sites] };
  }

  /**
   * A configuration with what `consent` in it stands for; any other is given back as it is.
   * @throws Fault 409 where it is over, or was not given for this
   */
  async filled(config: Configuration, session: string, { connector, connectionId }: Use): Promise<Configuration> {
    const { consent: id, site, ...rest } = config;
    if (typeof id !== 'string') return config;
    const [row] = await this.dataSource.query<Row[]>(
      `select id, connector, connection_id as "connectionId", secrets from consent
       where id::text = $1 and session_hash = $2 and granted and expires_at > $3`,
      [id, hashOf(session), new Date(this.clock.now())],
    );
    const isMeant = connectionId === undefined || row?.connectionId === connectionId;
    if (!row || !isMeant || (connector ?? row.connector) !== row.connector) throw consentFault('over');
    const { clientId, clientSecret, key } = sealedKey.parse(await this.secrets.unseal(row.secrets, contextOf(row.id)));
    const { consent } = this.offering(row.connector);
    // A connection stays with its site.
    const chosen = row.connectionId === null && typeof site === 'string' ? site : undefined;
    return { ...rest, ...consent.config({ clientId, clientSecret, key, site: chosen }) };
  }

  /** Saves a configuration, and with it spends the consent: nothing else is made of it. @throws as `filled` and `save` */
  async spent<T>(
    config: Configuration,
    session: string,
    use: Use,
    save: (filled: Configuration) => Promise<T>,
  ): Promise<T> {
    const id = config['consent'];
    if (typeof id !== 'string') return save(config);
    return this.dataSource.transaction(async (manager) => {
      // Of two who save it at once the second waits here, and finds it gone; one that is cut leaves it as it was.
      await manager.query('select from consent where id::text = $1 for update', [id]);
      const saved = await save(await this.filled(config, session, use));
      await manager.query('delete from consent where id::text = $1', [id]);
      return saved;
    });
  }

  /** What nobody came back for, or nobody saved. */
  async forgetOld(): Promise<void> {
    await this.dataSource.query('delete from consent where expires_at <= $1', [
      new Date(this.clock.now() - toAnswerMs),
    ]);
  }

  /** Once, whatever the answer says: of two at the same moment one is late. @throws Fault 409 */
  private async take(state: string, session: string): Promise<Row> {
    const now = new Date(this.clock.now());
    const [[row]] = await this.dataSource.query<[Row[], number]>(
      `update consent set answered_at = $3
       where state_hash = $1 and session_hash = $2 and answered_at is null and expires_at > $3
       returning id, connector, connection_id as "connectionId", secrets`,
      [hashOf(state), hashOf(session), now],
    );
    if (row) return row;
    const [there] = await this.dataSource.query<{ answered: boolean }[]>(
      'select answered_at is not null as answered from consent where state_hash = $1 and session_hash = $2',
      [hashOf(state), hashOf(session)],
    );
    throw consentFault(there === undefined ? 'unknown' : there.answered ? 'used' : 'late');
  }

  /** As they were entered, or else as the connection has them. @throws Fault 404, 409 or 422 */
  private async appOf({ clientId, clientSecret, connectionId }: z.infer<typeof consentInput>) {
    if (clientId !== undefined && clientSecret !== undefined) return { clientId, clientSecret };
    const stored = connectionId === null ? {} : await this.stored(connectionId);
    const app = { clientId: clientId ?? stored.clientId, clientSecret: clientSecret ?? stored.clientSecret };
    if (app.clientId !== undefined && app.clientSecret !== undefined) {
      return { clientId: app.clientId, clientSecret: app.clientSecret };
    }
    throw fieldsMissing((['clientId', 'clientSecret'] as const).filter((name) => app[name] === undefined));
  }

  /** The app of one source is no other source's business. @throws Fault 404 or 422 */
  private async refuseOtherSource(connectionId: string, connector: string): Promise<void> {
    if ((await this.connections.get(connectionId)).connector !== connector) throw otherSource();
  }

  private async stored(connectionId: string): Promise<z.infer<typeof storedConfig>> {
    return storedConfig.catch({}).parse((await this.connections.open(connectionId)).config);
  }

  /** A connection stays with its site: what was read there has its ids from there. @throws Fault 422 */
  private async refuseOtherSite(
    connectionId: string | null,
    sites: readonly { readonly url: string }[],
  ): Promise<void> {
    if (connectionId === null) return;
    const [row] = await this.dataSource.query<{ url: string | null }[]>(
      `select config->>'baseUrl' as url from connection where id = $1`,
      [connectionId],
    );
    const own = (row?.url ?? '').replace(/\/+$/, '');
    if (!sites.some(({ url }) => url === own)) throw consentFault('otherSite', { site: own });
  }

  private offering(connectorId: string): { connector: Connector; consent: Consent } {
    const connector = this.connectors.find(connectorId);
    if (connector.consent) return { connector, consent: connector.consent };
    throw consentFault('notOffered');
  }
}

/** Nobody can guess it, and it is safe in an address. */
const newState = (): string => randomBytes(32).toString('base64url');

const hashOf = (key: string): Buffer => createHash('sha256').update(key).digest();

/** A box of one consent opens in no other place. */
const contextOf = (id: string): string => `consent ${id}`;

/** The code was not taken: it was too old, or the app is not the one it was given to. */
function notTaken(error: unknown): never {
  const status = error instanceof SourceError ? (error.fault.status ?? 0) : 0;
  throw [400, 401, 403, 404].includes(status) ? consentFault('notTaken') : toldOf(error);
}

function asTold(error: unknown): never {
  throw toldOf(error);
}

const toldOf = (error: unknown): unknown =>
  error instanceof SourceError ? new Fault({ kind: 'yours', status: 422, ...faultSentence(error.fault) }) : error;
