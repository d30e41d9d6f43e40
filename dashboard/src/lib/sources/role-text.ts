import type { Role } from 'shared/domain';
import type { MessageKey } from 'shared/language';

/** As they stand in the middle of a sentence, after "by". */
const doers: Readonly<Record<Role, MessageKey>> = {
  reader: 'sources-page.byReader',
  team: 'sources-page.byTeam',
  leadership: 'sources-page.byLeadership',
  ops: 'sources-page.byOps',
};

/** In which role somebody did it; null = the product itself. */
export const roleOf = (role: Role | null): MessageKey => (role === null ? 'sources-page.byProduct' : doers[role]);
