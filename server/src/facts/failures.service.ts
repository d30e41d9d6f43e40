import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { FailureMark, FailureRuleInput, FailureRules } from 'shared/contracts';
import type { FailureRule } from 'shared/domain';
import { sentence } from 'shared/language';
import { DataSource, type EntityManager } from 'typeorm';
import { z } from 'zod';
import { SettingsService, type SettingOrigin } from '../catalogue/settings.service.js';
import { Fault } from '../http/fault.js';
import { QueueService } from '../queue/queue.service.js';
import { TaskRegistry } from '../queue/task-registry.service.js';
import { deriveFailures, lockFailures } from './derive-job/derive-failures.js';
import { loadFailureRules } from './derive-job/load-failures.js';
import { failureRulesKey, markPrefix } from './failure-keys.js';
import { knownWords } from './questions/known-words.js';
import { saidByHandOf } from './questions/said-by-hand.js';

const payload = z.object({ productId: z.string() });

/** How a product's failed deployments are followed: dated rules, and marks set by hand. Both are settings that derive reads. */
@Injectable()
export class FailuresService implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly settings: SettingsService,
    private readonly queue: QueueService,
    private readonly registry: TaskRegistry,
  ) {}

  onModuleInit(): void {
    this.registry.register('derive-failures', (job) => this.run(job));
  }

  async rules(productId: string): Promise<FailureRules> {
    const { manager } = this.dataSource;
    return {
      rules: await loadFailureRules(manager, productId),
      known: await knownWords(manager, productId),
      said: await saidByHandOf(this.dataSource, productId),
    };
  }

  /** Lets a rule hold from its day on. What held before that day still does; what held after it holds no more. */
  async setRule(productId: string, rule: FailureRuleInput, origin: SettingOrigin): Promise<FailureRules> {
    const { reason: _, ...added } = rule;
    await this.dataSource.transaction(async (manager) => {
      await lockRules(manager, productId);
      const before = (await loadFailureRules(manager, productId)).filter((old) => isBefore(old, added));
      await this.settings.set(failureRulesKey(productId), [...before, added], origin, manager);
      await lockFailures(manager, productId);
      if (await hasFacts(manager, productId)) await this.deriveAgain(productId, manager);
    });
    return this.rules(productId);
  }

  /** Says how a deployment went, whatever shows by itself, or takes that back. @throws Fault 404 */
  async mark(productId: string, deploymentId: string, mark: FailureMark['mark'], origin: SettingOrigin): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await mustBeDeployed(manager, productId, deploymentId);
      await this.settings.set(`${markPrefix(productId)}${deploymentId}`, mark, origin, manager);
      await this.deriveAgain(productId, manager);
    });
  }

  /** Items and deployments stay as they are: only what they say of each other is derived again. */
  private deriveAgain(productId: string, manager: EntityManager): Promise<void> {
    return this.queue.add('derive-failures', { productId }, { manager, jobKey: `derive-failures:${productId}` });
  }

  private async run(job: unknown): Promise<void> {
    const { productId } = payload.parse(job);
    const zone = await this.settings.zone();
    await this.dataSource.transaction((manager) => deriveFailures(manager, productId, zone));
    await this.queue.add('renew-readings', { productIds: [productId], because: 'failures' });
  }
}

/** First half of the advisory lock's key: a new rule is added to those that are there. */
const RULES_LOCK = 7_205_765;

const lockRules = (manager: EntityManager, productId: string): Promise<unknown> =>
  manager.query('select pg_advisory_xact_lock($1, hashtext($2))', [RULES_LOCK, productId]);

const isBefore = (old: FailureRule, added: FailureRule): boolean =>
  added.from !== null && (old.from === null || old.from < added.from);

/** A product of which nothing has been read is first derived with the rule as it stands then, so nothing is to be done again. */
async function hasFacts(manager: EntityManager, productId: string): Promise<boolean> {
  const [row] = await manager.query<{ has: boolean }[]>(
    `select exists (select from deployment_product where product_id = $1)
         or exists (select from membership where product_id = $1) as has`,
    [productId],
  );
  return row?.has ?? false;
}

async function mustBeDeployed(manager: EntityManager, productId: string, deploymentId: string): Promise<void> {
  const [found] = await manager.query<unknown[]>(
    `select from production_deployment join deployment_product on deployment_id = id and product_id = $1
     where id::text = $2 and outcome <> 'attempt'`,
    [productId, deploymentId],
  );
  if (found) return;
  throw new Fault({
    kind: 'yours',
    status: 404,
    message: sentence('catalogue.noDeployment'),
    nextStep: sentence('catalogue.noDeploymentNext'),
  });
}
