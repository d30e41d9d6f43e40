import { describe, expect, it } from '@jest/globals';
import { connectors } from 'connectors';
import * as contracts from 'shared/contracts';
import { getMetadataArgsStorage } from 'typeorm';
import { z } from 'zod';
import { entities } from '../database/entities.js';
import { hasPurpose } from './purposes.js';
import { connectorFields, enteredFields } from './stored-fields.js';

/** Words of a field's name that stand for a person, or lead to one. */
const personWords = new Set(
  (
    'actor assignee assignees author authors avatar avatars birthday collaborator collaborators committer committers ' +
    'contact creator email emails employee employees login member members mention mentions nickname owner ' +
    'participant participants person personnummer persons phone reporter requester respondent reviewer reviewers ' +
    'signature ssn surname user username users voter watcher watchers worker fnr fodselsnummer'
  ).split(' '),
);
const personPhrases = ['account id', 'display name', 'first name', 'last name', 'full name', 'real name', 'ip address'];

/** Whom a product is for is a group, and the only address kept is that of someone who signs in. */
const allowed = ['account.email', 'product.user_group'];
/** Whether somebody may sign in is known of accounts; nothing that is measured may lead there. */
const signInTables = ['account', 'account_grant', 'api_token', 'session', 'sign_in_link'];
/** Signing in, and who may: no answer about products or figures. */
const signInContracts = ['accountInput', 'accountSummary', 'claimAccount', 'session', 'signIn'];

const wordsOf = (name: string): string[] =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);

const namesPerson = (name: string): boolean => {
  const words = wordsOf(name);
  return (
    words.some((word) => personWords.has(word)) || personPhrases.some((phrase) => words.join(' ').includes(phrase))
  );
};

describe('no person is stored', () => {
  it('in any table', () => {
    const { tables, columns } = getMetadataArgsStorage();
    const named = entities.flatMap((entity) => {
      const table = String(tables.find(({ target }) => target === entity)?.name);
      const own = columns.filter(({ target }) => target === entity);
      return own.map(({ options, propertyName }) => ({ table, column: options.name ?? propertyName }));
    });
    expect(named.length).toBeGreaterThan(100);
    const suspects = named
      .filter(({ table, column }) => namesPerson(column) && !(signInTables.includes(table) && column === 'account_id'))
      .map(({ table, column }) => `${table}.${column}`);
    expect(suspects.filter((column) => !allowed.includes(column))).toEqual([]);
  });

  it.each(connectors.map((connector) => ({ id: connector.id, connector })))('in any record of $id', ({ connector }) => {
    const { streams } = connectorFields(connector);
    expect(streams.length).toBeGreaterThan(0);
    for (const { name, fields } of streams) {
      expect([name, fields.length > 0]).toEqual([name, true]);
      expect([name, fields.filter(namesPerson)]).toEqual([name, []]);
      // The page on storing says for what it is read.
      expect([name, hasPurpose(name)]).toEqual([name, true]);
    }
  });

  it('in any connection, but for the address of the account a key belongs to, which the page on storing names', () => {
    const entered = connectors.flatMap((connector) =>
      enteredFields(connector).flatMap(({ fields }) => fields.map((field) => `${connector.id}.${field}`)),
    );
    expect(entered).toEqual(expect.arrayContaining(['github.token', 'github-app.privateKey', 'jira.token']));
    // An organisation, or a person who keeps repositories of their own: it is part of the address that is read.
    expect(entered.filter(namesPerson)).toEqual(['github.owner', 'jira.email']);
  });

  it('in any answer, but for those on who may sign in', () => {
    const answers = Object.entries(contracts).filter(([name]) => !signInContracts.includes(name));
    const suspects = answers.flatMap(([name, contract]) => {
      if (!(contract instanceof z.ZodObject)) return [];
      return Object.keys(contract.shape)
        .filter((field) => namesPerson(field) && field !== 'userGroup')
        .map((field) => `${name}.${field}`);
    });
    expect(suspects).toEqual([]);
  });

  it.each(['assignee', 'author_login', 'reviewerIds', 'accountId', 'displayName', 'events[].user.id'])(
    'and %s would be noticed',
    (name) => expect(namesPerson(name)).toBe(true),
  );

  it.each(['authored_at', 'byBot', 'status_name', 'product_id', 'set_by_role'])('and %s is no person', (name) =>
    expect(namesPerson(name)).toBe(false),
  );
});
