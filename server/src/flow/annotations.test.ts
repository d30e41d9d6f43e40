import { describe, expect, it } from '@jest/globals';
import type { ScopeLink } from 'shared/contracts';
import { countingKeys, phasesKey, type SettingVersion } from '../catalogue/settings.service.js';
import { annotationsOf, keysFor } from './annotations.js';

const link: ScopeLink = {
  ...{ id: 'l', connectionId: 'c', connectionName: 'Tracker', scopeId: 's', scopeName: 'Benefits' },
  ...{ selector: null, from: null, to: null },
};
const version = (key: string, setAt: string, more: Partial<SettingVersion> = {}): SettingVersion => ({
  ...{ key, value: null, setAt: new Date(setAt), role: 'ops', reason: null },
  ...more,
});
const told = (versions: SettingVersion[], links = [link], historyFrom: string | null = null) =>
  annotationsOf({
    productId: 'p',
    links,
    indicatorKey: null,
    sample: false,
    versions,
    historyFrom,
    zone: 'Europe/Oslo',
  }).map(({ on, kind, text, role, reason }) => [on, kind, text.key, text.values, role, reason]);

describe('what stands at the days of the time axis', () => {
  it('begins where reading began, and tells the days from and to which a link holds', () => {
    const dated = { ...link, from: '2026-03-02', to: '2026-05-01' };
    expect(told([], [dated], '2026-01-01')).toEqual([
      ['2026-01-01', 'start', 'annotations.start', {}, null, null],
      ['2026-03-02', 'counting', 'annotations.linkBegins', { scope: 'Benefits' }, null, null],
      ['2026-05-01', 'counting', 'annotations.linkEnds', { scope: 'Benefits' }, null, null],
    ]);
  });

  it('tells each change of how things count, with role and reason, on the day of the installation’s zone', () => {
    const versions = [
      version(countingKeys.links('p'), '2026-04-01T22:30:00Z', { role: 'team', reason: 'A new team' }),
      version(countingKeys.rung('c', 's'), '2026-02-01T09:00:00Z'),
      version(countingKeys.stages('c'), '2026-05-01T09:00:00Z', { value: { validFrom: '2026-01-15', rules: [] } }),
    ];
    expect(told(versions)).toEqual([
      ['2026-01-15', 'counting', 'annotations.stages', { source: 'Tracker' }, 'ops', null],
      ['2026-02-01', 'counting', 'annotations.rung', { scope: 'Benefits' }, 'ops', null],
      ['2026-04-02', 'counting', 'annotations.links', {}, 'team', 'A new team'],
    ]);
  });

  it('lets the last change of a day stand for the others', () => {
    const tries = ['09', '10', '11'].map((hour) =>
      version(countingKeys.rung('c', 's'), `2026-02-01T${hour}:00:00Z`, { reason: hour }),
    );
    expect(told(tries).map((entry) => entry.at(-1))).toEqual(['11']);
  });

  it('tells where a usual range begins anew, with what was said when it was confirmed, and not once it is taken back', () => {
    const phase = { fromBucket: '2026-W10', from: '2026-03-02', cause: 'known' };
    const later = { fromBucket: '2026-W30', from: '2026-07-20', cause: 'accepted' };
    const said = (setAt: string, value: unknown, reason: string): SettingVersion =>
      version(phasesKey('p', 'lead-time'), setAt, { value, reason, role: 'team' });
    const metric = { kind: 'message', key: 'metrics.lead-time.name' };
    const one = said('2026-05-01T09:00:00Z', [phase], 'Fewer approvals');
    const two = said('2026-10-01T09:00:00Z', [phase, later], 'Nobody knows');
    expect(told([one, two])).toEqual([
      ['2026-03-02', 'counting', 'annotations.phase', { metric }, 'team', 'Fewer approvals'],
      ['2026-07-20', 'counting', 'annotations.phase', { metric }, 'team', 'Nobody knows'],
    ]);
    expect(told([one, two, said('2026-11-01T09:00:00Z', [later], 'A mistake')]).map(([on]) => on)).toEqual([
      '2026-07-20',
    ]);
  });

  it('asks for the settings of what the product is linked to, each once', () => {
    expect(keysFor('p', [link, { ...link, selector: 'label:x' }], 'satisfied')).toEqual([
      ...['links:p', 'stages:c', 'rung:c:s'],
      ...['phases:p:lead-time', 'phases:p:change-lead-time', 'phases:p:experience:satisfied'],
    ]);
  });
});
