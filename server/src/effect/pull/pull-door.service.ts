import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Clock } from '../../clock.js';
import { Config } from '../../config.js';
import { SecretsService } from '../../sources/secrets.service.js';
import type { FilePull } from './file-pull.entity.js';
import { openAddress, usualLimits, type Answered, type Limits } from './open-address.js';

/** What opens an address, and is told to nobody. */
const opening = z.object({ address: z.string(), value: z.string().nullable() });
export type Opening = z.infer<typeof opening>;

/** The way out to addresses with files: their secrets, and which of them may be asked at all. */
@Injectable()
export class PullDoor {
  limits: Limits = usualLimits;

  constructor(
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly secrets: SecretsService,
  ) {}

  seal(given: Opening, pullId: string): Promise<Buffer> {
    return this.secrets.seal(given, pullId);
  }

  /** @throws Fault 409 where the key file is another one than they were sealed with */
  async unseal({ id, secrets }: Pick<FilePull, 'id' | 'secrets'>): Promise<Opening> {
    return opening.parse(await this.secrets.unseal(secrets, id));
  }

  /** Asks for the file, whether it is new or not. @throws PullFault */
  ask({ address, value }: Opening, headerName: string | null, signal: AbortSignal): Promise<Answered> {
    return this.open({ address, value }, headerName, { etag: null, lastModified: null }, signal);
  }

  /** Asks for the file where it has changed since it was last understood. @throws PullFault, or Fault 409 */
  async askAgain(pull: FilePull, signal: AbortSignal): Promise<Answered> {
    return this.open(await this.unseal(pull), pull.headerName, pull, signal);
  }

  private open(
    { address, value }: Opening,
    headerName: string | null,
    { etag, lastModified }: Pick<FilePull, 'etag' | 'lastModified'>,
    signal: AbortSignal,
  ): Promise<Answered> {
    const header = headerName !== null && value !== null ? { name: headerName, value } : null;
    const { limits } = this;
    const place = { limits, opened: this.config.pullHosts, now: () => this.clock.now() };
    return openAddress({ address, header, etag, lastModified, signal }, place);
  }
}
