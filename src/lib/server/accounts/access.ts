import type { SignedIn } from './session.ts';
import type { RoleName } from './roles.ts';

/** What a door asks for. `person`: anyone signed in; whose initiative it is, the page asks the room of initiatives. */
type Need = 'anyone' | 'person' | RoleName;

/**
 * Every door under /desk and /host, by its route. One that is not listed lets nobody in, and fails a test.
 * A role's doors ask for a second factor given in this session.
 */
export const DOORS: Record<string, Need> = {
	'/desk': 'person',
	'/desk/[slug]': 'person',
	'/desk/[slug]/text': 'person',
	'/desk/[slug]/pictures': 'person',
	'/desk/[slug]/news': 'person',
	'/desk/[slug]/voices': 'person',
	'/desk/[slug]/team': 'person',
	'/desk/[slug]/close': 'person',
	'/desk/account': 'person',
	'/desk/account/export': 'person',
	'/host/claim': 'anyone',
	'/host': 'host',
	'/host/identity': 'host',
	'/host/threshold': 'host',
	'/host/themes': 'host',
	'/host/roles': 'host'
};

export type Verdict = 'enter' | 'sign_in' | 'second_factor' | 'no';

/** Whether this person may pass this door. Routes elsewhere are open to all. */
export function mayEnter(routeId: string | null, person: SignedIn | null): Verdict {
	if (!routeId || !/^\/(desk|host)(\/|$)/.test(routeId)) return 'enter';
	const need = DOORS[routeId];
	if (need === 'anyone') return 'enter';
	if (!need) return 'no';
	if (!person) return 'sign_in';
	if (need === 'person') return 'enter';
	if (!person.roles.some((held) => held.role === need)) return 'no';
	return person.strong ? 'enter' : 'second_factor';
}
