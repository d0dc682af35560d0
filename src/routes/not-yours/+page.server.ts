import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

/** What is answered in place of a page that somebody signed in may not see: the hook has no page of its own to say it. */
export const load: PageServerLoad = () => error(403, 'not_yours');
