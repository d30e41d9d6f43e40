import { storedFields } from 'shared/contracts';
import { load as ask } from '$lib/loading.js';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => ({ stored: await ask('/api/stored', storedFields, event) });
