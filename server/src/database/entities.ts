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
import { ImportBatch } from '../effect/import-batch.entity.js';
import { Indicator } from '../effect/indicator.entity.js';
import { Observation } from '../effect/observation.entity.js';
import { ConnectionScope } from '../sources/connection-scope.entity.js';
import { Connection } from '../sources/connection.entity.js';
import { StageRuleRow } from '../sources/stage-rule.entity.js';

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
  StageRuleRow,
  // effect
  Answer,
  AnswerBatch,
  ImportBatch,
  Indicator,
  Observation,
];
