import type { Person } from '../../kit/people.js';
import { type Asking, isCloud, self, zoneOf } from './asking.js';

type Shape = Record<string, unknown>;

/** Cloud knows people by account id, Data Center by name and key. */
export function personShape(asking: Asking, person: Person): Shape {
  if (!isCloud(asking)) {
    return {
      self: self(asking, `user?username=${person.login}`),
      name: person.login,
      key: person.login,
      emailAddress: person.email,
      displayName: person.name,
      active: true,
    };
  }
  const avatar = `https://avatar.fake.example/${encodeURIComponent(person.login)}`;
  return {
    self: self(asking, `user?accountId=${person.accountId}`),
    accountId: person.accountId,
    emailAddress: person.email,
    avatarUrls: { '48x48': avatar, '24x24': avatar, '16x16': avatar, '32x32': avatar },
    displayName: person.name,
    active: true,
    timeZone: zoneOf(asking),
    accountType: person.bot ? 'app' : 'atlassian',
  };
}

export const myselfShape = (asking: Asking, person: Person): Shape => ({
  ...personShape(asking, person),
  timeZone: zoneOf(asking),
  locale: 'en_US',
  groups: { size: 0, items: [] },
  applicationRoles: { size: 0, items: [] },
  expand: 'groups,applicationRoles',
});
