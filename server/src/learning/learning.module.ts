import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { EffectModule } from '../effect/effect.module.js';
import { FactsModule } from '../facts/facts.module.js';
import { FlowModule } from '../flow/flow.module.js';
import { InsightModule } from '../insight/insight.module.js';
import { QueueModule } from '../queue/queue.module.js';
import { AbilityController } from './ability.controller.js';
import { AbilityService } from './ability.service.js';
import { AnalysesService } from './analyses.service.js';
import { AnalysesTask } from './analyses-task.js';
import { ContactsController } from './contacts.controller.js';
import { DraftsService } from './drafts.service.js';
import { EffectDebtController } from './effect-debt.controller.js';
import { EffectDebtService } from './effect-debt.service.js';
import { GuessWorkService } from './guess-work.service.js';
import { HypothesesController } from './hypotheses.controller.js';
import { HypothesesService } from './hypotheses.service.js';
import { HypothesisLinksService } from './hypothesis-links.service.js';
import { HypothesisPagesService } from './hypothesis-pages.service.js';
import { InheritedLinksService } from './inherited-links.service.js';
import { InsightsController } from './insights.controller.js';
import { InterventionInputService } from './intervention-input.service.js';
import { LabelDraftsService } from './label-drafts.service.js';
import { LearningController } from './learning.controller.js';
import { LearningThenService } from './learning-then.service.js';
import { MeasuresService } from './measures.service.js';
import { OrganisationLearningService } from './organisation-learning.service.js';
import { PartHypothesesController } from './part-hypotheses.controller.js';
import { PartHypothesesService } from './part-hypotheses.service.js';
import { RegistrationService } from './registration.service.js';
import { VerdictsService } from './verdicts.service.js';

/** What a team believes before it begins, what was found afterwards, and what is delivered without being known. */
@Module({
  imports: [CatalogueModule, EffectModule, FactsModule, FlowModule, InsightModule, QueueModule],
  controllers: [
    AbilityController,
    ContactsController,
    EffectDebtController,
    HypothesesController,
    InsightsController,
    LearningController,
    PartHypothesesController,
  ],
  providers: [
    AbilityService,
    AnalysesService,
    AnalysesTask,
    DraftsService,
    EffectDebtService,
    GuessWorkService,
    HypothesesService,
    HypothesisLinksService,
    HypothesisPagesService,
    InheritedLinksService,
    InterventionInputService,
    LabelDraftsService,
    LearningThenService,
    MeasuresService,
    OrganisationLearningService,
    PartHypothesesService,
    RegistrationService,
    VerdictsService,
  ],
  exports: [HypothesesService, LearningThenService],
})
export class LearningModule {}
