import { onlyFor } from '$lib/loading.js';
import type { PageLoad } from './$types';

export const load: PageLoad = (event) => onlyFor(['team', 'ops'], event);
