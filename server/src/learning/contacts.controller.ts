import { Body, Controller, Delete, Get, HttpCode, Param, Post, SerializeOptions } from '@nestjs/common';
import type { z } from 'zod';
import { contactInput, contactList, contactNoted, type ContactInput, type ContactList } from 'shared/contracts';
import { Allow, Caller } from '../access/allow.js';
import { CatalogueService, type CatalogueProduct } from '../catalogue/catalogue.service.js';
import { Clock } from '../clock.js';
import { ProductReadingsService } from '../flow/product-readings.service.js';
import { ContactsService } from '../insight/contacts.service.js';
import { SilenceService } from '../insight/silence.service.js';

/** Contacts of a product's team with users. Everybody can read them; nobody is named in them. */
@Controller('products/:slug/contacts')
export class ContactsController {
  constructor(
    private readonly clock: Clock,
    private readonly catalogue: CatalogueService,
    private readonly contacts: ContactsService,
    private readonly silence: SilenceService,
    private readonly readings: ProductReadingsService,
  ) {}

  @Get()
  @Allow('signedIn')
  @SerializeOptions({ schema: contactList })
  async list(@Param('slug') slug: string): Promise<ContactList> {
    return this.of(await this.catalogue.product(slug));
  }

  @Post()
  @Allow({ role: ['team', 'ops'], product: 'slug' })
  @SerializeOptions({ schema: contactNoted })
  async note(
    @Param('slug') slug: string,
    @Body({ schema: contactInput }) input: ContactInput,
    @Caller() { actingAs }: Caller,
  ): Promise<z.infer<typeof contactNoted>> {
    const product = await this.catalogue.product(slug);
    const noted = await this.contacts.note(product.id, input, actingAs);
    return { ...(await this.of(product)), noted };
  }

  @Delete(':id')
  @HttpCode(200)
  @Allow({ role: ['team', 'ops'], product: 'slug' })
  @SerializeOptions({ schema: contactList })
  async takeBack(@Param('slug') slug: string, @Param('id') id: string): Promise<ContactList> {
    const product = await this.catalogue.product(slug);
    await this.contacts.takeBack(product.id, id);
    return this.of(product);
  }

  private async of({ id, slug }: CatalogueProduct): Promise<ContactList> {
    const experience = (await this.readings.of([id])).get(id)?.facts.experience;
    if (!experience) throw new Error(`No readings of ${slug}`);
    const [list, silence] = await Promise.all([this.contacts.list(id), this.silence.of(id, experience)]);
    return { ...list, silence, asOf: new Date(this.clock.now()).toISOString() };
  }
}
