import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { z } from 'zod';

const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/** An empty variable (`FLOW_PORT=`) is what compose files and shells make of an unset one. */
const unsetWhenEmpty = (value: unknown): unknown => (value === '' ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(unsetWhenEmpty, schema);

const postgresUrl = z.string().regex(/^postgres(ql)?:\/\/./, 'must look like postgres://user:password@host:5432/name');
const wholeNumber = (least: number, most: number) =>
  z.coerce.number(`must be a whole number from ${least} to ${most}`).int().min(least).max(most);

const environment = z.object({
  FLOW_ROLE: optional(z.enum(['web', 'worker', 'all']).default('all')),
  FLOW_DATA_DIR: optional(z.string().default(path.join(projectRoot, '.data'))),
  FLOW_DASHBOARD_DIR: optional(z.string().default(path.join(projectRoot, 'dashboard', 'build'))),
  FLOW_PORT: optional(wholeNumber(1, 65_535).optional()),
  PORT: optional(wholeNumber(1, 65_535).optional()),
  FLOW_HOST: optional(z.string().default('127.0.0.1')),
  FLOW_PUBLIC_URL: optional(z.url({ protocol: /^https?$/, error: 'must be an http(s) address' }).optional()),
  FLOW_TICK_SECONDS: optional(wholeNumber(1, 86_400).default(60)),
  FLOW_LOG_LEVEL: optional(z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info')),
  FLOW_PULL_HOSTS: optional(z.string().default('')),
  FLOW_SAMPLE: optional(z.enum(['on', 'off']).default('on')),
  DATABASE_URL: optional(postgresUrl.optional()),
  DATABASE_READ_URL: optional(postgresUrl.optional()),
});

/** What the operator decides outside the product. Read once; nothing else looks at the environment. */
export class Config {
  readonly role: 'web' | 'worker' | 'all';
  /** Absolute; holds the embedded database, keys and logs. */
  readonly dataDir: string;
  /** Absolute; the built dashboard. */
  readonly dashboardDir: string;
  readonly port: number;
  readonly host: string;
  /** The address users type, where a proxy stands in front; no slash at its end. */
  readonly publicUrl: string | null;
  readonly tickSeconds: number;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** Hosts, perhaps with a port, whose files of answers may be read although they are inside the network, or by plain http. */
  readonly pullHosts: readonly string[];
  /** Whether the first start loads the synthetic organisation. */
  readonly sample: boolean;
  /** Null only in the supervisor, which starts the embedded database and hands its address to the others. */
  readonly databaseUrl: string | null;
  readonly databaseReadUrl: string | null;

  constructor(read: z.output<typeof environment>) {
    this.role = read.FLOW_ROLE;
    this.dataDir = path.resolve(read.FLOW_DATA_DIR);
    this.dashboardDir = path.resolve(read.FLOW_DASHBOARD_DIR);
    this.port = read.FLOW_PORT ?? read.PORT ?? 4310;
    this.host = read.FLOW_HOST;
    this.publicUrl = read.FLOW_PUBLIC_URL?.replace(/\/+$/, '') ?? null;
    this.tickSeconds = read.FLOW_TICK_SECONDS;
    this.logLevel = read.FLOW_LOG_LEVEL;
    this.pullHosts = read.FLOW_PULL_HOSTS.toLowerCase()
      .split(/[\s,]+/)
      .filter(Boolean);
    this.sample = read.FLOW_SAMPLE === 'on';
    this.databaseUrl = read.DATABASE_URL ?? null;
    this.databaseReadUrl = read.DATABASE_READ_URL ?? null;
  }
}

/** Every fault of the environment at once, so that nobody mends them one start at a time. */
export class ConfigFault extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`The configuration has ${faults.length} fault(s):\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  }
}

/** @throws ConfigFault naming each variable that cannot be used; values are not repeated, for some are secret. */
export function readConfig(variables: NodeJS.ProcessEnv = process.env): Config {
  const read = environment.safeParse(variables);
  if (read.success) return new Config(read.data);
  throw new ConfigFault(read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
}

/** What users type to get here. */
export function addressOf({ publicUrl, host }: Pick<Config, 'publicUrl' | 'host'>, port: number): string {
  const everywhere = host === '127.0.0.1' || host === '0.0.0.0' || host === '::';
  return publicUrl ?? `http://${everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host}:${port}`;
}
