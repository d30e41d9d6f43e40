import assert from 'node:assert/strict';
import { z } from 'zod';
import { type Claim, notesFor, runOf, type Subject } from './subject.js';

/** What holds of a connector's configuration and its keys. */
export const keyClaims = <Config>(subject: Subject<Config>): readonly Claim[] => {
  const { connector, keys, secrets } = subject;
  const signal = new AbortController().signal;
  return [
    {
      title: 'its example configuration parses and marks its secrets',
      holds: async () => {
        connector.config.parse(connector.example);
        const fields = propertiesOf(z.toJSONSchema(connector.config, { io: 'input', unrepresentable: 'any' }));
        const secretive = fields.filter(([name]) => /token|secret|password|key/i.test(name));
        assert.notEqual(secretive.length, 0, 'no field looks like a secret');
        for (const [name, field] of secretive) assert.equal(field['secret'], true, `${name} is not marked as a secret`);
      },
    },
    {
      title: 'its check answers for a good key, a bad one and one without permission, and never throws',
      holds: async () => {
        const { io } = notesFor(subject);
        const checked = async (config: Config) => connector.open(config, io).check(signal);
        const good = await checked(keys.good);
        assert.deepEqual([good.ok, good.fault], [true, null]);
        assert.equal((await checked(keys.bad)).fault?.code, 'badKey');
        assert.equal((await checked(keys.withoutPermission)).fault?.code, 'noPermission');
      },
    },
    {
      title: 'its secrets are in no log, no fault and no document',
      holds: async () => {
        const notes = notesFor(subject);
        const { store, result } = await runOf(subject, { notes });
        const checks = [];
        for (const config of Object.values<Config>(keys))
          checks.push(await connector.open(config, notes.io).check(signal));
        const said = JSON.stringify([notes.logged, result, checks, [...store.documents.values()]]);
        for (const secret of secrets) assert.ok(!said.includes(secret), 'a secret was said');
      },
    },
  ];
};

type JsonSchema = Readonly<Record<string, unknown>>;

/** Every named property of a schema, at any depth. */
export const propertiesOf = (schema: unknown): (readonly [string, JsonSchema])[] => {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = Object.entries((schema as { properties?: Record<string, JsonSchema> }).properties ?? {});
  const inner = Object.values(schema).flatMap((value: unknown) =>
    Array.isArray(value) ? (value as unknown[]) : [value],
  );
  return [...own, ...inner.flatMap(propertiesOf)];
};
