import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { AccountGrant } from '../access/account-grant.entity.js';
import { Account } from '../access/account.entity.js';
import { ApiToken } from '../access/api-token.entity.js';
import { Session } from '../access/session.entity.js';
import { SignInAttempt } from '../access/sign-in-attempt.entity.js';
import { SignInLink } from '../access/sign-in-link.entity.js';
import { Area } from '../catalogue/area.entity.js';
import { Product } from '../catalogue/product.entity.js';
import { ScopeLink } from '../catalogue/scope-link.entity.js';
import { ServiceProduct } from '../catalogue/service-product.entity.js';
import { Service } from '../catalogue/service.entity.js';
import { Setting } from '../catalogue/setting.entity.js';
import { AnswerBatch } from '../effect/answer-batch.entity.js';
import { Answer } from '../effect/answer.entity.js';
import { AskedDay } from '../effect/asked-day.entity.js';
import { AskedSet } from '../effect/asked-set.entity.js';
import { ImportBatch } from '../effect/import-batch.entity.js';
import { ImportRow } from '../effect/import-row.entity.js';
import { AnswerGroupRow } from '../flow/answer-group.entity.js';
import { AnswerSegmentRow } from '../flow/answer-segment.entity.js';
import { OpenToldRow } from '../flow/open-told.entity.js';
import { LedgerEntry } from '../flow/ledger-entry.entity.js';
import { ReadingVersion } from '../flow/reading-version.entity.js';
import { ReadingView } from '../flow/reading-view.entity.js';
import { DatedNoteRow } from '../flow/dated-note.entity.js';
import { IndicatorNoteRow } from '../effect/indicator-note.entity.js';
import { IndicatorVersion } from '../effect/indicator-version.entity.js';
import { Indicator } from '../effect/indicator.entity.js';
import { Observation } from '../effect/observation.entity.js';
import { FilePull } from '../effect/pull/file-pull.entity.js';
import { SurveyCountRow } from '../effect/survey/survey-count.entity.js';
import { SurveyForm } from '../effect/survey/survey-form.entity.js';
import { SurveyMinute } from '../effect/survey/survey-minute.entity.js';
import { SurveyTextRow } from '../effect/survey/survey-text.entity.js';
import { SurveyToldRow } from '../effect/survey/survey-told.entity.js';
import { Survey } from '../effect/survey/survey.entity.js';
import { ConnectionScope } from '../sources/connection-scope.entity.js';
import { Connection } from '../sources/connection.entity.js';
import { ConsentRow } from '../sources/consent/consent.entity.js';
import { RenewedKey } from '../sources/renewed-key.entity.js';
import { Rebuild } from '../sources/tending/rebuild.entity.js';
import { StageRuleRow } from '../sources/stage-rule.entity.js';
import { ChangeFlowRow, ChangeProduct } from '../facts/derived/change-flow.entity.js';
import { ChangedProduct, DeploymentOutcomeRow } from '../facts/derived/deployment-outcome.entity.js';
import { Incident } from '../facts/derived/incident.entity.js';
import { ItemFlowRow, StageIntervalRow } from '../facts/derived/item-flow.entity.js';
import { MembershipRow } from '../facts/derived/membership.entity.js';
import { PastStatus } from '../facts/derived/past-status.entity.js';
import { DeploymentProduct, ProductionDeploymentRow } from '../facts/derived/production-deployment.entity.js';
import { BoardColumnRow, BoardRow } from '../facts/source/board.entity.js';
import { BranchCommitRow } from '../facts/source/branch-commit.entity.js';
import { ForeignHistoryRow } from '../facts/source/foreign-history.entity.js';
import { ChangeCommitRow, ChangeEventRow, ReviewRow } from '../facts/source/change-history.entity.js';
import { Change } from '../facts/source/change.entity.js';
import { Deployment, DeploymentStatusRow } from '../facts/source/deployment.entity.js';
import { EnvironmentRow } from '../facts/source/environment.entity.js';
import { ChangedDocument, Document } from '../facts/source/document.entity.js';
import { Release } from '../facts/source/release.entity.js';
import { SourceStatus } from '../facts/source/source-status.entity.js';
import { PlannedVersionRow, SprintRow } from '../facts/source/sprint.entity.js';
import {
  FlagChangeRow,
  ItemLinkRow,
  ScopeMoveRow,
  SprintChangeRow,
  StatusChangeRow,
} from '../facts/source/work-item-history.entity.js';
import { WorkItem } from '../facts/source/work-item.entity.js';
import { WorkflowJobsRow } from '../facts/source/workflow-jobs.entity.js';
import { WorkflowAttemptRow, WorkflowRun } from '../facts/source/workflow-run.entity.js';
import { FollowUpRow } from '../insight/follow-up.entity.js';
import { Insight } from '../insight/insight.entity.js';
import { UserContact } from '../insight/user-contact.entity.js';
import { DraftAside } from '../learning/draft-aside.entity.js';
import { HookDeliveryRow } from '../hooks/hook-delivery.entity.js';
import { Hook } from '../hooks/hook.entity.js';
import { HypothesisAnalysis } from '../learning/hypothesis-analysis.entity.js';
import { HypothesisEvidence } from '../learning/hypothesis-evidence.entity.js';
import { HypothesisLink } from '../learning/hypothesis-link.entity.js';
import { HypothesisPlan } from '../learning/hypothesis-plan.entity.js';
import { HypothesisReason } from '../learning/hypothesis-reason.entity.js';
import { HypothesisVerdict } from '../learning/hypothesis-verdict.entity.js';
import { Hypothesis } from '../learning/hypothesis.entity.js';
import { CensusRow } from '../sync/census.entity.js';
import { CheckpointRow } from '../sync/checkpoint.entity.js';
import { ConnectionState } from '../sync/connection-state.entity.js';
import { SetAsideRow } from '../sync/set-aside.entity.js';
import { SyncRun } from '../sync/sync-run.entity.js';

/** Every table of the product as a class; one line each, by module. */
export const entities: EntityTarget<ObjectLiteral>[] = [
  // access
  Account,
  AccountGrant,
  ApiToken,
  Session,
  SignInAttempt,
  SignInLink,
  // catalogue
  Area,
  Product,
  ScopeLink,
  Service,
  ServiceProduct,
  Setting,
  // sources
  Connection,
  ConnectionScope,
  Hook,
  HookDeliveryRow,
  ConsentRow,
  RenewedKey,
  Rebuild,
  StageRuleRow,
  // flow
  AnswerGroupRow,
  AnswerSegmentRow,
  OpenToldRow,
  LedgerEntry,
  ReadingVersion,
  ReadingView,
  // effect
  Answer,
  AnswerBatch,
  AskedDay,
  AskedSet,
  FilePull,
  ImportBatch,
  ImportRow,
  Indicator,
  IndicatorNoteRow,
  IndicatorVersion,
  DatedNoteRow,
  Observation,
  Survey,
  SurveyCountRow,
  SurveyForm,
  SurveyMinute,
  SurveyTextRow,
  SurveyToldRow,
  // insight
  FollowUpRow,
  Insight,
  UserContact,
  // learning
  DraftAside,
  Hypothesis,
  HypothesisAnalysis,
  HypothesisEvidence,
  HypothesisLink,
  HypothesisPlan,
  HypothesisReason,
  HypothesisVerdict,
  // sync
  CensusRow,
  CheckpointRow,
  ConnectionState,
  SetAsideRow,
  SyncRun,
  // facts
  BoardColumnRow,
  BoardRow,
  BranchCommitRow,
  ForeignHistoryRow,
  Change,
  ChangeCommitRow,
  ChangeEventRow,
  ChangeFlowRow,
  ChangeProduct,
  ChangedDocument,
  ChangedProduct,
  Deployment,
  DeploymentOutcomeRow,
  DeploymentProduct,
  DeploymentStatusRow,
  EnvironmentRow,
  Document,
  FlagChangeRow,
  Incident,
  ItemFlowRow,
  ItemLinkRow,
  MembershipRow,
  PastStatus,
  PlannedVersionRow,
  ProductionDeploymentRow,
  Release,
  WorkflowRun,
  WorkflowAttemptRow,
  WorkflowJobsRow,
  ReviewRow,
  ScopeMoveRow,
  SourceStatus,
  SprintChangeRow,
  SprintRow,
  StageIntervalRow,
  StatusChangeRow,
  WorkItem,
];
