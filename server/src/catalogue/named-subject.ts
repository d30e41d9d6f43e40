import { createParamDecorator, Injectable, type ExecutionContext, type PipeTransform } from '@nestjs/common';
import type { Request } from 'express';
import { CatalogueService } from './catalogue.service.js';
import { ServicesService } from './services.service.js';

/** A product or a service as a whole: what users are asked about, in one and the same way. */
export interface NamedSubject {
  readonly kind: 'product' | 'service';
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

type Address = Pick<NamedSubject, 'kind' | 'slug'>;

/**
 * Both addresses of something that products and services have alike. Only a product's has the parameter `slug`, by which the
 * guard knows whose grants will do: a service is nobody's product, so on its address only a grant for everything will.
 */
export const ofSubject = (rest: string): string[] => [`products/:slug/${rest}`, `services/:service/${rest}`];

/** @throws Fault 404 */
@Injectable()
class FindSubject implements PipeTransform<Address, Promise<NamedSubject>> {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly services: ServicesService,
  ) {}

  async transform({ kind, slug }: Address): Promise<NamedSubject> {
    const { id, name } = kind === 'product' ? await this.catalogue.product(slug) : await this.services.service(slug);
    return { kind, id, slug, name };
  }
}

const AddressOf = createParamDecorator((_: unknown, context: ExecutionContext): Address => {
  const { slug, service } = context.switchToHttp().getRequest<Request>().params;
  return service === undefined ? { kind: 'product', slug: String(slug) } : { kind: 'service', slug: String(service) };
});

/** The product or service that the address of a route names (`ofSubject`). */
export const Subject = (): ParameterDecorator => AddressOf(FindSubject);
