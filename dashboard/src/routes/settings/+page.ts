import { installation } from 'shared/contracts';
import { load as ask } from '$lib/loading.js';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => ({ installation: await ask('/api/settings', installation, event) });
