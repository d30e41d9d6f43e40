import { Injectable } from '@nestjs/common';
import {
  sampleContacts,
  sampleExperience,
  sampleOrganisation,
  sampleScopes,
  sampleStart,
  sampleSurvey,
  type SampleExperience,
  type SampleIndicator,
  type SampleProduct,
} from 'connectors';
import { dateIn } from 'shared/time';
import { z } from 'zod';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { sampleSetting, SampleService } from '../catalogue/sample.service.js';
import { ServicesService } from '../catalogue/services.service.js';
import { SettingsService } from '../catalogue/settings.service.js';
import { Clock } from '../clock.js';
import { ImportsService } from '../effect/imports.service.js';
import { EffectService } from '../effect/effect.service.js';
import { IndicatorsService } from '../effect/indicators.service.js';
import { FailuresService } from '../facts/failures.service.js';
import { ContactsService } from '../insight/contacts.service.js';
import { QueueService } from '../queue/queue.service.js';
import { ConnectionsService } from '../sources/connections.service.js';
import { SyncService } from '../sync/sync.service.js';
import { experienceFile } from './experience-file.js';
import { SampleHypothesesService } from './sample-hypotheses.service.js';
import { SampleSurveyService } from './sample-survey.service.js';

/**
 * The synthetic organisation, brought in by the services a person would use. Each step looks what is there already, so
 * a load that was cut goes on, and the load of a later day adds that day.
 */
@Injectable()
export class SampleLoaderService {
  constructor(
    private readonly clock: Clock,
    private readonly settings: SettingsService,
    private readonly catalogue: CatalogueService,
    private readonly services: ServicesService,
    private readonly connections: ConnectionsService,
    private readonly failures: FailuresService,
    private readonly effect: EffectService,
    private readonly indicators: IndicatorsService,
    private readonly imports: ImportsService,
    private readonly contacts: ContactsService,
    private readonly sample: SampleService,
    private readonly sync: SyncService,
    private readonly queue: QueueService,
    private readonly hypotheses: SampleHypothesesService,
    private readonly surveys: SampleSurveyService,
  ) {}

  async load(signal: AbortSignal): Promise<void> {
    if (await this.isRemoved()) return;
    const { id, startOn } = await this.connection();
    const slugs = new Map<string, string>();
    for (const product of sampleOrganisation.products) {
      signal.throwIfAborted();
      slugs.set(product.slug, await this.product(product, id));
    }
    // Later on somebody may have taken one away: it stays away.
    if (!(await this.wasRead(id))) await this.joinServices(slugs);
    await this.sync.runNow(id);
    await this.askedOfServices();
    await this.experience(slugs, startOn, signal);
    await this.meetings(slugs, startOn);
    await this.survey(slugs, startOn);
    // They are about work that is being read: after it, in the same queue.
    await this.queue.add('load-sample-hypotheses', {}, { queueName: `connection:${id}`, jobKey: 'sample-hypotheses' });
    // Somebody took it away while it was being loaded: what came after that goes too.
    if (await this.isRemoved()) await this.sample.remove();
  }

  /** What teams believed and found, once the work it is about has been read; otherwise the next load leaves it again. */
  async learning(signal: AbortSignal): Promise<void> {
    const connection = (await this.connections.list()).find(({ sample }) => sample);
    if (!connection || !(await this.wasRead(connection.id)) || (await this.isRemoved())) return;
    await this.hypotheses.load(connection.backfillFrom, signal);
    if (await this.isRemoved()) await this.sample.remove();
  }

  private async isRemoved(): Promise<boolean> {
    return (await this.settings.get(sampleSetting, z.enum(['wanted', 'removed']), 'wanted')) === 'removed';
  }

  private async wasRead(connectionId: string): Promise<boolean> {
    const state = (await this.sync.states()).get(connectionId);
    return (state?.lastCompleteAt ?? null) !== null;
  }

  private async connection(): Promise<{ id: string; startOn: string }> {
    const existing = (await this.connections.list()).find(({ sample }) => sample);
    if (existing) return { id: existing.id, startOn: existing.backfillFrom };
    const startOn = sampleStart(this.clock.now());
    const { id } = await this.connections.create(
      {
        connector: 'sample',
        name: 'Sample organisation',
        config: { startOn },
        scopeIds: sampleScopes.map((scope) => scope.id),
        backfillFrom: startOn,
      },
      { sample: true },
    );
    return { id, startOn };
  }

  /** The product's slug: its own, unless somebody had taken that before. */
  private async product(product: SampleProduct, connectionId: string): Promise<string> {
    const { name, why, userGroup, area } = product;
    const all = await this.catalogue.products();
    const { id, slug } =
      all.find((one) => one.sample && one.name === name) ??
      (await this.catalogue.createProduct({ name, why, userGroup, areaName: area }, { sample: true }));
    const links = product.scopeIds.map((scopeId) => ({ connectionId, scopeId, selector: null, from: null, to: null }));
    if ((await this.catalogue.links(id)).length === 0)
      await this.catalogue.setLinks(id, links, { role: null, reason: null });
    if (product.failureRule && (await this.failures.rules(id)).rules.length === 0)
      await this.failures.setRule(id, product.failureRule, { role: null, reason: null });
    await this.asked(id, product.indicators);
    return slug;
  }

  private async asked(subjectId: string, indicators: readonly SampleIndicator[]): Promise<void> {
    const there = new Set((await this.indicators.all(subjectId)).map(({ key }) => key));
    for (const indicator of indicators) {
      if (!there.has(indicator.key)) await this.indicators.create(subjectId, indicator);
    }
  }

  /** Of the sample's services as they are here; null = somebody has taken it away. */
  private async serviceId(slug: string): Promise<string | null> {
    const told = sampleOrganisation.services.find((one) => one.slug === slug);
    const all = await this.services.list();
    return all.find(({ sample, name }) => sample && name === told?.name)?.id ?? null;
  }

  private async askedOfServices(): Promise<void> {
    for (const { slug, indicators } of sampleOrganisation.services) {
      const id = indicators.length === 0 ? null : await this.serviceId(slug);
      if (id !== null) await this.asked(id, indicators);
    }
  }

  private async joinServices(slugs: ReadonlyMap<string, string>): Promise<void> {
    const there = new Set((await this.services.list()).filter(({ sample }) => sample).map(({ name }) => name));
    for (const { name, products } of sampleOrganisation.services) {
      const parts = products.flatMap((slug) => slugs.get(slug) ?? []);
      if (there.has(name)) continue;
      await this.services.create(
        { name, parts: parts.map((productSlug) => ({ productSlug, from: null, to: null })) },
        { sample: true },
      );
    }
  }

  /** Those after the last that is noted: one that somebody has taken back stays away. */
  private async meetings(slugs: ReadonlyMap<string, string>, startOn: string): Promise<void> {
    const today = dateIn(await this.settings.zone(), this.clock.now());
    const all = sampleContacts(startOn, today);
    for (const slug of new Set(all.map(({ productSlug }) => productSlug))) {
      const there = slugs.get(slug);
      if (there === undefined || (await this.isRemoved())) return;
      const { id } = await this.catalogue.product(there);
      const noted = (await this.contacts.list(id)).contacts[0]?.heldOn ?? '';
      for (const { productSlug, ...contact } of all) {
        if (productSlug !== slug || contact.heldOn <= noted) continue;
        await this.contacts.note(id, { ...contact, hypothesis: null }, null);
      }
    }
  }

  private async experience(slugs: ReadonlyMap<string, string>, startOn: string, signal: AbortSignal): Promise<void> {
    const today = dateIn(await this.settings.zone(), this.clock.now());
    for (const experience of sampleExperience(startOn, today)) {
      signal.throwIfAborted();
      if (await this.isRemoved()) return;
      const id = await this.subjectId(experience.of, slugs);
      const file = id && experienceFile(experience, await this.effect.lastOn(id, experience.indicatorKey));
      if (!file) continue;
      const mapping = file.mapping ? { mapping: JSON.stringify(file.mapping) } : {};
      const query = { fileName: file.fileName, indicator: file.indicatorKey, ...mapping };
      await this.imports.save(id, query, new TextEncoder().encode(file.text));
    }
  }

  private async survey(slugs: ReadonlyMap<string, string>, startOn: string): Promise<void> {
    const id = await this.subjectId({ kind: 'product', slug: sampleSurvey.productSlug }, slugs);
    if (id !== null && !(await this.isRemoved())) await this.surveys.load(id, startOn);
  }

  private async subjectId(
    { kind, slug }: SampleExperience['of'],
    slugs: ReadonlyMap<string, string>,
  ): Promise<string | null> {
    if (kind === 'service') return this.serviceId(slug);
    const here = slugs.get(slug);
    return here === undefined ? null : (await this.catalogue.product(here)).id;
  }
}
