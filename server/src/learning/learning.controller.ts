import { Controller, Get, SerializeOptions } from '@nestjs/common';
import { organisationLearning, type OrganisationLearning } from 'shared/contracts';
import { Allow } from '../access/allow.js';
import { OrganisationLearningService } from './organisation-learning.service.js';

@Controller('learning')
export class LearningController {
  constructor(private readonly learning: OrganisationLearningService) {}

  @Get()
  @Allow('signedIn')
  @SerializeOptions({ schema: organisationLearning })
  read(): Promise<OrganisationLearning> {
    return this.learning.read();
  }
}
