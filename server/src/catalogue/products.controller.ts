import { Body, Controller, Get, Param, Post, Put, SerializeOptions } from '@nestjs/common';
import {
  productChange,
  productCreated,
  productInput,
  scopeLinkList,
  scopeLinksChange,
  type ProductChange,
  type ProductInput,
  type ScopeLink,
  type ScopeLinksChange,
} from 'shared/contracts';
import { Allow, Caller, holdsForAll } from '../access/allow.js';
import { CatalogueService } from './catalogue.service.js';

@Controller('products')
export class ProductsController {
  constructor(private readonly catalogue: CatalogueService) {}

  @Post()
  @Allow({ role: ['team', 'ops'] })
  @SerializeOptions({ schema: productCreated })
  create(
    @Body({ schema: productInput }) input: ProductInput,
    @Caller() caller: Caller,
  ): Promise<{ id: string; slug: string }> {
    return this.catalogue.createProduct(input, { mayPlace: holdsForAll(caller, 'ops') });
  }

  @Put(':slug')
  @Allow({ role: ['team', 'ops'], product: 'slug' })
  @SerializeOptions({ schema: productCreated })
  change(
    @Param('slug') slug: string,
    @Body({ schema: productChange }) change: ProductChange,
    @Caller() caller: Caller,
  ): Promise<{ id: string; slug: string }> {
    return this.catalogue.changeProduct(slug, change, caller.actingAs, { mayPlace: holdsForAll(caller, 'ops') });
  }

  @Get(':slug/links')
  @Allow('signedIn')
  @SerializeOptions({ schema: scopeLinkList })
  async links(@Param('slug') slug: string): Promise<{ links: ScopeLink[] }> {
    const { id } = await this.catalogue.product(slug);
    return { links: await this.catalogue.links(id) };
  }

  @Put(':slug/links')
  @Allow({ role: ['team', 'ops'], product: 'slug' })
  @SerializeOptions({ schema: scopeLinkList })
  async setLinks(
    @Param('slug') slug: string,
    @Body({ schema: scopeLinksChange }) { links, reason, basedOn }: ScopeLinksChange,
    @Caller() { actingAs }: Caller,
  ): Promise<{ links: ScopeLink[] }> {
    const { id } = await this.catalogue.product(slug);
    return { links: await this.catalogue.setLinks(id, links, { role: actingAs, reason }, basedOn) };
  }
}
