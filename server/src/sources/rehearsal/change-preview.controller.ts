import { Body, Controller, HttpCode, Param, Post, SerializeOptions } from '@nestjs/common';
import {
  changePreview,
  linkMove,
  rungInput,
  scopeLinksInput,
  stageMappingInput,
  type ChangePreview,
  type LinkMove,
  type ScopeLinksInput,
} from 'shared/contracts';
import type { z } from 'zod';
import { Allow, Caller } from '../../access/allow.js';
import { CatalogueService } from '../../catalogue/catalogue.service.js';
import { ChangePreviewService } from './change-preview.service.js';
import { MoveLinkService } from './move-link.service.js';

const nobody = { role: null, reason: null };

/** Which figures a setting would change, before it is saved. Who may save it may ask. */
@Controller()
export class ChangePreviewController {
  constructor(
    private readonly previews: ChangePreviewService,
    private readonly moves: MoveLinkService,
    private readonly catalogue: CatalogueService,
  ) {}

  @Post('sources/:id/stages/preview')
  @HttpCode(200)
  @Allow({ role: ['team', 'ops'] })
  @SerializeOptions({ schema: changePreview })
  stages(
    @Param('id') id: string,
    @Body({ schema: stageMappingInput }) input: z.infer<typeof stageMappingInput>,
  ): Promise<ChangePreview> {
    return this.previews.preview({
      connectionIds: [id],
      because: 'mapping',
      apply: ({ stages }) => stages.change(id, input, null),
    });
  }

  @Post('sources/:id/scopes/:scopeId/rung/preview')
  @HttpCode(200)
  @Allow({ role: 'ops' })
  @SerializeOptions({ schema: changePreview })
  rung(
    @Param('id') id: string,
    @Param('scopeId') scopeId: string,
    @Body({ schema: rungInput }) input: z.infer<typeof rungInput>,
  ): Promise<ChangePreview> {
    return this.previews.preview({
      connectionIds: [id],
      because: 'mapping',
      apply: ({ connections }) => connections.setRung(id, scopeId, input, nobody),
    });
  }

  @Post('products/:slug/links/preview')
  @HttpCode(200)
  @Allow({ role: ['team', 'ops'], product: 'slug' })
  @SerializeOptions({ schema: changePreview })
  async links(
    @Param('slug') slug: string,
    @Body({ schema: scopeLinksInput }) { links }: ScopeLinksInput,
  ): Promise<ChangePreview> {
    const { id } = await this.catalogue.product(slug);
    const before = await this.catalogue.links(id);
    return this.previews.preview({
      connectionIds: [...new Set([...before, ...links].map(({ connectionId }) => connectionId))].sort(),
      productIds: [id],
      because: 'link',
      apply: ({ catalogue }) => catalogue.setLinks(id, links, nobody),
    });
  }

  @Post('products/:slug/links/move/preview')
  @HttpCode(200)
  @Allow({ role: 'ops' })
  @SerializeOptions({ schema: changePreview })
  movePreview(@Param('slug') slug: string, @Body({ schema: linkMove }) move: LinkMove): Promise<ChangePreview> {
    return this.moves.preview(slug, move);
  }

  /** Two products change by it, so it is for those who look after all of them. */
  @Post('products/:slug/links/move')
  @HttpCode(204)
  @Allow({ role: 'ops' })
  move(
    @Param('slug') slug: string,
    @Body({ schema: linkMove }) move: LinkMove,
    @Caller() { actingAs }: Caller,
  ): Promise<void> {
    return this.moves.move(slug, move, actingAs);
  }
}
