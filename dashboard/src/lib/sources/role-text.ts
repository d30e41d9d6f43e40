import type { Role } from 'shared/domain';
import type { MessageKey } from 'shared/language';
import { roleNames } from '../people/grant-choice.js';

/** In which role somebody did it; null = the product itself. */
export const roleOf = (role: Role | null): MessageKey => (role === null ? 'sources-page.byProduct' : roleNames[role]);
