import { Body, Controller, Get, Param, Put, SerializeOptions } from '@nestjs/common';
import {
  failureMark,
  failureMarkInput,
  failureRuleInput,
  failureRules,
  type FailureMark,
  type FailureMarkInput,
  type FailureRuleInput,
  type FailureRules,
} from 'shared/contracts';
import { Allow, Caller } from '../access/allow.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { FailuresService } from './failures.service.js';

/** What counts as a failed deployment of a product, and what its team says itself. */
@Controller('products/:slug')
export class FailuresController {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly failures: FailuresService,
  ) {}

  @Get('failures')
  @Allow('signedIn')
  @SerializeOptions({ schema: failureRules })
  async rules(@Param('slug') slug: string): Promise<FailureRules> {
    const { id } = await this.catalogue.product(slug);
    return this.failures.rules(id);
  }

  @Put('failures')
  @Allow({ role: ['team', 'ops'], product: 'slug' })
  @SerializeOptions({ schema: failureRules })
  async setRule(
    @Param('slug') slug: string,
    @Body({ schema: failureRuleInput }) input: FailureRuleInput,
    @Caller() { actingAs }: Caller,
  ): Promise<FailureRules> {
    const { id } = await this.catalogue.product(slug);
    return this.failures.setRule(id, input, { role: actingAs, reason: input.reason });
  }

  @Put('deployments/:id/mark')
  @Allow({ role: ['team', 'ops'], product: 'slug' })
  @SerializeOptions({ schema: failureMark })
  async mark(
    @Param('slug') slug: string,
    @Param('id') deploymentId: string,
    @Body({ schema: failureMarkInput }) { mark, reason }: FailureMarkInput,
    @Caller() { actingAs }: Caller,
  ): Promise<FailureMark> {
    const { id } = await this.catalogue.product(slug);
    await this.failures.mark(id, deploymentId, mark, { role: actingAs, reason });
    return { mark };
  }
}
