import { describe, expect, it } from '@jest/globals';
import * as contracts from 'shared/contracts';
import * as answers from '../../fixtures/answers.js';
import { comparison } from '../../fixtures/comparison.js';
import * as effect from '../../fixtures/effect.js';
import { environments } from '../../fixtures/environments.js';
import * as insight from '../../fixtures/insight.js';
import * as learning from '../../fixtures/learning.js';
import * as more from '../../fixtures/more-answers.js';
import * as pooled from '../../fixtures/pooled.js';
import { pullList, subjectPulls } from '../../fixtures/pulls.js';
import { care, runsOfSource } from '../../fixtures/source-care.js';

describe('the invented answers that pages are looked at with', () => {
  it.each([
    ['session', contracts.session, answers.session],
    ['overview', contracts.overview, answers.overview],
    ['products', contracts.productList, answers.productList],
    ['product page', contracts.productPage, answers.productPage('foreldrepenger')],
    ['areas', contracts.areaList, pooled.areas],
    ['area page', contracts.areaPage, pooled.area('familie-og-barn')],
    ['services', contracts.serviceList, pooled.services],
    ['service page', contracts.servicePage, pooled.service('fa-barn')],
    ['items', contracts.itemList, answers.items],
    ['sources', contracts.sourceList, answers.sources],
    ['one source', contracts.sourceCare, care],
    ['runs', contracts.runPage, runsOfSource],
    ['stored fields', contracts.storedFields, answers.stored],
    ['check', contracts.checkAnswer, more.rightKey],
    ['stages', contracts.stageMapping, more.stages],
    ['workflows', contracts.workflowList, more.workflows],
    ['environments', contracts.environmentList, environments],
    ['indicators', contracts.indicatorList, more.indicators],
    ['effect page', contracts.effectPage, effect.effect],
    ['comparison', contracts.comparison, comparison('each')],
    ['definitions', contracts.indicatorDefinitions, effect.definitions],
    ['readings', contracts.sentReadings, effect.readings],
    ['preview', contracts.importPreview, more.preview],
    ['batch', contracts.importBatch, more.batch],
    ['addresses', contracts.pullList, pullList],
    ['addresses of a product', contracts.subjectPulls, subjectPulls],
    ['hypotheses', contracts.hypothesisList, learning.hypotheses('foreldrepenger')],
    ['hypothesis', contracts.hypothesisPage, learning.hypothesis('foreldrepenger', 'HYP-12')],
    ['preview of a plan', contracts.planPreview, learning.preview],
    ['contacts', contracts.contactList, insight.contacts],
    ['insights', contracts.insightList, insight.insights],
    ['ability', contracts.productAbility, insight.ability],
    ['learning', contracts.organisationLearning, learning.organisationLearning],
    ['accounts', contracts.accountList, more.accounts],
    ['link', contracts.accountLink, more.accountLink],
  ])('keep the contract: %s', (_, contract, answer) => {
    expect(contract.safeParse(answer).error).toBeUndefined();
  });
});
