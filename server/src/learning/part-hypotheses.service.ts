import { Injectable } from '@nestjs/common';
import type { PartHypotheses, Service } from 'shared/contracts';
import { CatalogueService, type CatalogueProduct } from '../catalogue/catalogue.service.js';
import { Clock } from '../clock.js';
import { HypothesesService } from './hypotheses.service.js';
import { inForce, stateOf, verdictOf, type HypothesisRecord, type Today } from './hypothesis-record.js';
import { statementOf, stateWords } from './hypothesis-words.js';
import { shownVerdict } from './summary.js';

type Listed = PartHypotheses['hypotheses'][number];

/** What is tried in the products of a service. Hypotheses belong to products: a service is told of them, and has none. */
@Injectable()
export class PartHypothesesService {
  constructor(
    private readonly clock: Clock,
    private readonly catalogue: CatalogueService,
    private readonly hypotheses: HypothesesService,
  ) {}

  async of({ parts }: Pick<Service, 'parts'>): Promise<PartHypotheses> {
    const slugs = new Set(parts.map(({ productSlug }) => productSlug));
    const products = (await this.catalogue.products()).filter(({ slug }) => slugs.has(slug));
    const now = await this.hypotheses.today();
    const found: Listed[] = [];
    for (const product of products) {
      const days = parts.filter(({ productSlug }) => productSlug === product.slug);
      const own = (await this.hypotheses.all(product.id)).map((record) => listed(record, product, now));
      found.push(...own.filter(({ startsOn }) => days.some((part) => isWithin(part, startsOn))));
    }
    return { hypotheses: found.sort(byFirstDay), asOf: new Date(this.clock.now()).toISOString() };
  }
}

const isWithin = ({ from, to }: Service['parts'][number], day: string): boolean =>
  (from === null || from <= day) && (to === null || day < to);

function listed(record: HypothesisRecord, { slug, name }: CatalogueProduct, now: Today): Listed {
  const plan = inForce(record);
  const verdict = verdictOf(record);
  const state = stateOf(record, now);
  return {
    product: { slug, name },
    ...{ key: record.key, state, stateWords: stateWords(state, plan, verdict) },
    ...{ statement: statementOf(plan), startsOn: plan.startsOn },
    verdict: verdict && shownVerdict(verdict),
  };
}

const byFirstDay = (a: Listed, b: Listed): number =>
  a.startsOn.localeCompare(b.startsOn) || a.key.localeCompare(b.key, 'en', { numeric: true });
