import assert from 'node:assert/strict';
import { z } from 'zod';
import { canonicalJson } from '../sync/canonical-json.js';
import { propertiesOf } from './key-claims.js';
import { type Claim, notesFor, runOf, type Subject } from './subject.js';

/** What holds of records and facts: no person, pure, replayable, in UTC. */
export const recordClaims = <Config>(subject: Subject<Config>): readonly Claim[] => {
  const { streams } = subject.connector.open(subject.keys.good, notesFor(subject).io);
  const read = async () => {
    const { store } = await runOf(subject);
    return [...store.documents.values()].map((document) => {
      const stream = streams.find(({ name }) => name === document.stream);
      const scope = subject.scopes.find(({ id }) => id === document.scopeId) ?? { id: '*', name: '*', detail: null };
      assert.ok(stream !== undefined);
      return { document, stream, scope };
    });
  };
  return [
    {
      title: 'no field of its records names a person',
      holds: async () => {
        for (const { name, record } of streams) {
          const fields = propertiesOf(z.toJSONSchema(record, { io: 'output', unrepresentable: 'any' }));
          const personal = fields.map(([field]) => field).filter((field) => personFields.test(field));
          assert.deepEqual(personal, [], `${name} names a person`);
        }
      },
    },
    {
      title: 'no name that was planted in the answers is kept',
      holds: async () => {
        const kept = JSON.stringify((await read()).map(({ document }) => document));
        assert.deepEqual(
          subject.people.filter((name) => kept.includes(name)),
          [],
        );
      },
    },
    {
      title: 'its records can be read back from what was kept, without what their schema does not name',
      holds: async () => {
        for (const { document, stream } of await read()) {
          const kept = JSON.parse(JSON.stringify(document.record)) as object;
          assert.deepEqual(stream.record.parse({ ...kept, somethingNew: true }), document.record);
        }
      },
    },
    {
      title: 'its facts follow from the record alone, the same each time',
      holds: async () => {
        for (const { document, stream, scope } of await read()) {
          const record = stream.record.parse(JSON.parse(JSON.stringify(document.record)));
          assert.equal(factOf(stream.normalise(record, scope)), factOf(stream.normalise(record, scope)));
          assert.equal(factOf(stream.normalise(record, scope)), factOf(document.fact));
        }
      },
    },
    {
      title: 'its instants are in UTC with milliseconds',
      holds: async () => {
        for (const { document } of await read()) {
          const instants = instantsIn(document.fact);
          assert.deepEqual(
            instants.filter((value) => new Date(value).toISOString() !== value),
            [],
          );
        }
      },
    },
  ];
};

const personFields =
  /author(?!ed)|assign|report|creator|login|user|e-?mail|avatar|display_?name|account|actor|committer|reviewer|tagger/i;

const factOf = (fact: unknown): string => canonicalJson(fact ?? null);

const instantsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return /^\d{4}-\d\d-\d\dT/.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(instantsIn) : [];
};
