import { isHost } from '#rooms/accounts/roles.ts';
import type { LayoutServerLoad } from './$types';

/** Which of these pages are for whoever looks: those who keep the site without being its host have a few. */
export const load: LayoutServerLoad = ({ locals }) => ({ isHost: locals.person !== null && isHost(locals.person) });
