import { Injectable } from '@nestjs/common';
import { sentence } from 'shared/language';
import { z } from 'zod';
import { Config } from '../config.js';
import { Fault } from '../http/fault.js';
import { readKeyFile } from './key-file.js';
import { markOf, seal, unseal } from './secret-box.js';

const secrets = z.record(z.string(), z.unknown());

/** Seals what sources must not lose: a copy of the database alone opens no source. */
@Injectable()
export class SecretsService {
  private key: Promise<Buffer> | null = null;

  constructor(private readonly config: Config) {}

  async seal(values: Record<string, unknown>, connectionId: string): Promise<Buffer> {
    return seal(JSON.stringify(values), await this.keyFile(), connectionId);
  }

  /** The same for the same secrets, on this installation alone; they cannot be read or guessed from it. Null = there are none. */
  async markOf(values: Record<string, unknown>): Promise<string | null> {
    return markOf(values, await this.keyFile());
  }

  /** @throws Fault 409 where the key file is another one than they were sealed with */
  async unseal(box: Buffer, connectionId: string): Promise<Record<string, unknown>> {
    const key = await this.keyFile();
    try {
      return secrets.parse(JSON.parse(unseal(box, key, connectionId)));
    } catch {
      throw new Fault({
        kind: 'yours',
        status: 409,
        message: sentence('sources.keyUnreadable'),
        nextStep: sentence('sources.keyUnreadableNext'),
      });
    }
  }

  private keyFile(): Promise<Buffer> {
    return (this.key ??= readKeyFile(this.config.dataDir));
  }
}
