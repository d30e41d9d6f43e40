import type { MigrationInterface } from 'typeorm';
import { Access1764000000100 } from './1764000000100-access.js';
import { Catalogue1764000000200 } from './1764000000200-catalogue.js';
import { Sources1764000000300 } from './1764000000300-sources.js';
import { Sync1764000000400 } from './1764000000400-sync.js';
import { Facts1764000000500 } from './1764000000500-facts.js';
import { Flow1764000000600 } from './1764000000600-flow.js';
import { Effect1764000000700 } from './1764000000700-effect.js';
import { Histories1764000000800 } from './1764000000800-histories.js';
import { Failures1764000000910 } from './1764000000910-failures.js';
import { Imports1764000000930 } from './1764000000930-imports.js';
import { DeploymentMarks1764000000940 } from './1764000000940-deployment-marks.js';
import { Learning1764000000960 } from './1764000000960-learning.js';
import { OpenItems1764000000970 } from './1764000000970-open-items.js';
import { Survey1764000001000 } from './1764000001000-survey.js';
import { ShownAnswers1764000001005 } from './1764000001005-shown-answers.js';
import { IndicatorVersions1764000001010 } from './1764000001010-indicator-versions.js';
import { JourneysAndNotes1764000001011 } from './1764000001011-journeys-and-notes.js';
import { Insight1764000001030 } from './1764000001030-insight.js';
import { ContactsAtSource1764000001031 } from './1764000001031-contacts-at-source.js';
import { FilePulls1764000001050 } from './1764000001050-file-pulls.js';
import { ReadingsTakenBack1764000001060 } from './1764000001060-readings-taken-back.js';
import { ComparedGroups1764000001061 } from './1764000001061-compared-groups.js';
import { AnswerSegments1764000001070 } from './1764000001070-answer-segments.js';
import { Benefits1764000001080 } from './1764000001080-benefits.js';
import { DraftAsides1764000001090 } from './1764000001090-draft-asides.js';
import { SentPercentiles1764000001100 } from './1764000001100-sent-percentiles.js';
import { SentDistributions1764000001101 } from './1764000001101-sent-distributions.js';
import { ToldResponses1764000001102 } from './1764000001102-told-responses.js';
import { Marks1764000001120 } from './1764000001120-marks.js';
import { Credentials1764000001121 } from './1764000001121-credentials.js';
import { Census1764000001130 } from './1764000001130-census.js';
import { RenewedKeys1764000001131 } from './1764000001131-renewed-keys.js';
import { Asked1764000001140 } from './1764000001140-asked.js';
import { ChannelParts1764000001141 } from './1764000001141-channel-parts.js';
import { DatedNotes1764000001150 } from './1764000001150-dated-notes.js';
import { WorkflowRuns1764000001160 } from './1764000001160-workflow-runs.js';
import { Tags1764000001161 } from './1764000001161-tags.js';
import { Boards1764000001170 } from './1764000001170-boards.js';
import { LinksAndSprints1764000001171 } from './1764000001171-links-and-sprints.js';
import { SourceState1764000001180 } from './1764000001180-source-state.js';
import { SourceCare1764000001181 } from './1764000001181-source-care.js';
import { Hooks1764000001200 } from './1764000001200-hooks.js';
import { OpenFailures1764000001210 } from './1764000001210-open-failures.js';
import { CommitsByRepository1764000001230 } from './1764000001230-commits-by-repository.js';
import { CommitsOffBranch1764000001231 } from './1764000001231-commits-off-branch.js';
import { StageLayers1764000001250 } from './1764000001250-stage-layers.js';
import { OpenCases1764000001260 } from './1764000001260-open-cases.js';
import { CountedWhole1764000001270 } from './1764000001270-counted-whole.js';
import { AskedDays1764000001271 } from './1764000001271-asked-days.js';
import { AskedSets1764000001272 } from './1764000001272-asked-sets.js';
import { ForeignHistory1764000001280 } from './1764000001280-foreign-history.js';
import { Consents1764000001290 } from './1764000001290-consents.js';
import { ReadUntil1764000001300 } from './1764000001300-read-until.js';
import { WorkflowJobs1764000001330 } from './1764000001330-workflow-jobs.js';
import { ToldToWait1764000001340 } from './1764000001340-told-to-wait.js';
import { EndpointWaits1764000001350 } from './1764000001350-endpoint-waits.js';
import { Environments1764000001360 } from './1764000001360-environments.js';
import { RunBranches1764000001365 } from './1764000001365-run-branches.js';
import { DerivedProducts1764000001470 } from './1764000001470-derived-products.js';

/** Every step of the schema, oldest first; one line each. A step that was released is never edited. */
export const migrations: (new () => MigrationInterface)[] = [
  Access1764000000100,
  Catalogue1764000000200,
  Sources1764000000300,
  Sync1764000000400,
  Facts1764000000500,
  Flow1764000000600,
  Effect1764000000700,
  Histories1764000000800,
  Failures1764000000910,
  Imports1764000000930,
  DeploymentMarks1764000000940,
  Learning1764000000960,
  OpenItems1764000000970,
  Survey1764000001000,
  ShownAnswers1764000001005,
  IndicatorVersions1764000001010,
  JourneysAndNotes1764000001011,
  Insight1764000001030,
  ContactsAtSource1764000001031,
  FilePulls1764000001050,
  ReadingsTakenBack1764000001060,
  ComparedGroups1764000001061,
  AnswerSegments1764000001070,
  Benefits1764000001080,
  DraftAsides1764000001090,
  SentPercentiles1764000001100,
  SentDistributions1764000001101,
  ToldResponses1764000001102,
  Marks1764000001120,
  Credentials1764000001121,
  Census1764000001130,
  RenewedKeys1764000001131,
  Asked1764000001140,
  ChannelParts1764000001141,
  DatedNotes1764000001150,
  WorkflowRuns1764000001160,
  Tags1764000001161,
  Boards1764000001170,
  LinksAndSprints1764000001171,
  SourceState1764000001180,
  SourceCare1764000001181,
  Hooks1764000001200,
  OpenFailures1764000001210,
  CommitsByRepository1764000001230,
  CommitsOffBranch1764000001231,
  StageLayers1764000001250,
  OpenCases1764000001260,
  CountedWhole1764000001270,
  AskedDays1764000001271,
  AskedSets1764000001272,
  ForeignHistory1764000001280,
  Consents1764000001290,
  ReadUntil1764000001300,
  WorkflowJobs1764000001330,
  ToldToWait1764000001340,
  EndpointWaits1764000001350,
  Environments1764000001360,
  RunBranches1764000001365,
  DerivedProducts1764000001470,
];
