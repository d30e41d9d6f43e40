import { Injectable } from '@nestjs/common';
import type { IndicatorInput } from 'shared/metrics';
import { DataSource } from 'typeorm';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { SettingsService } from '../catalogue/settings.service.js';
import { Clock } from '../clock.js';
import { EffectService } from '../effect/effect.service.js';
import { IndicatorsService } from '../effect/indicators.service.js';
import { MeasurementChangesService } from '../effect/measurement-changes.service.js';
import { FactsService } from '../facts/facts.service.js';
import { ShownIndicatorsService } from '../flow/shown-indicators.service.js';
import { AnalysesService } from './analyses.service.js';
import { DraftsService } from './drafts.service.js';
import { HypothesesService } from './hypotheses.service.js';
import { HypothesisLinksService } from './hypothesis-links.service.js';
import { InheritedLinksService } from './inherited-links.service.js';
import { InterventionInputService } from './intervention-input.service.js';
import { LabelDraftsService } from './label-drafts.service.js';
import { MeasuresService } from './measures.service.js';
import { RegistrationService } from './registration.service.js';
import { VerdictsService } from './verdicts.service.js';

/** Everything by which somebody writes in the register of hypotheses. */
export interface LearningThen {
  readonly registration: RegistrationService;
  readonly links: HypothesisLinksService;
  readonly analyses: AnalysesService;
  readonly verdicts: VerdictsService;
}

/**
 * The register of hypotheses as it was worked with at another moment, for a story that is told afterwards: the same rules
 * hold, by the clock of that moment, and nothing that came later is known.
 */
@Injectable()
export class LearningThenService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly settings: SettingsService,
    private readonly catalogue: CatalogueService,
    private readonly indicators: IndicatorsService,
    private readonly changes: MeasurementChangesService,
    private readonly facts: FactsService,
    private readonly shown: ShownIndicatorsService,
    private readonly measures: MeasuresService,
  ) {}

  /**
   * Opens it for a story. What is known of users' experience is read once: it does not change while the story is told.
   *
   * @returns the register at a moment, epoch milliseconds
   */
  open(): (at: number) => LearningThen {
    const { dataSource, settings, catalogue, indicators, changes, facts } = this;
    const effect = new RememberedEffect(dataSource, indicators, changes);
    return (at) => {
      const clock = new StoppedClock(at);
      const shown = this.shown.at(clock, effect);
      const hypotheses = new HypothesesService(dataSource, clock, settings);
      const measures = this.measures.at(clock, shown);
      const interventions = new InterventionInputService(measures, hypotheses);
      const drafts = new DraftsService(clock, catalogue, measures, hypotheses, interventions);
      const inherited = new InheritedLinksService(dataSource);
      const labelDrafts = new LabelDraftsService(dataSource, clock, settings, facts);
      const analyses = new AnalysesService(dataSource, clock, catalogue, hypotheses, interventions);
      return {
        registration: new RegistrationService(dataSource, measures, hypotheses, drafts, labelDrafts),
        links: new HypothesisLinksService(dataSource, clock, settings, hypotheses, facts, inherited),
        analyses,
        verdicts: new VerdictsService(dataSource, clock, hypotheses, analyses),
      };
    };
  }
}

class StoppedClock extends Clock {
  constructor(private readonly at: number) {
    super();
  }

  override now(): number {
    return this.at;
  }
}

class RememberedEffect extends EffectService {
  private readonly known = new Map<string, Promise<IndicatorInput[]>>();

  override indicators(productId: string): Promise<IndicatorInput[]> {
    const found = this.known.get(productId) ?? super.indicators(productId);
    this.known.set(productId, found);
    return found;
  }
}
