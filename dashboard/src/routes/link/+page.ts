import { redirect } from '@sveltejs/kit';
import { keyIn } from '$lib/access/door.js';
import type { PageLoad } from './$types';

/** An older form of the one-time link; the door itself is at /sign-in. */
export const load: PageLoad = () => {
  const key = keyIn(new URL(location.href));
  redirect(307, key === null ? '/sign-in' : `/sign-in#key=${encodeURIComponent(key)}`);
};
