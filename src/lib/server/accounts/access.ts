import type { SignedIn } from './session.ts';
import type { RoleName } from './roles.ts';

/** What a door asks for. `person`: anyone signed in; whose initiative or seat it is, the page asks their rooms. `staff`: any role. */
type Need = 'anyone' | 'person' | 'staff' | RoleName;

/**
 * Every door under /desk and /host, and the desks of offices, by its route. One that is not listed lets nobody in, and fails a test.
 * A role's doors ask for a second factor given in this session.
 */
export const DOORS: Record<string, Need> = {
	'/desk': 'person',
	'/desk/[slug]': 'person',
	'/desk/[slug]/text': 'person',
	'/desk/[slug]/pictures': 'person',
	'/desk/[slug]/news': 'person',
	'/desk/[slug]/voices': 'person',
	'/desk/[slug]/letter': 'person',
	'/desk/[slug]/letter/letter.pdf': 'person',
	'/desk/[slug]/letter/proof': 'person',
	'/desk/[slug]/team': 'person',
	'/desk/[slug]/close': 'person',
	'/desk/[slug]/answer': 'person',
	'/desk/account': 'person',
	'/desk/account/export': 'person',
	'/host/claim': 'anyone',
	'/host': 'host',
	'/host/replies': 'host',
	'/host/promises': 'host',
	'/host/obligations': 'staff',
	'/host/identity': 'host',
	'/host/threshold': 'host',
	'/host/themes': 'host',
	'/host/silence': 'host',
	'/host/offices': 'staff',
	'/host/offices/[key]': 'staff',
	'/host/offices/[key]/letter/[claim]': 'host',
	'/host/officials': 'host',
	'/host/officials/[id]': 'host',
	'/host/competences': 'host',
	'/host/roles': 'host',
	'/host/mailings': 'host',
	'/host/coverage': 'staff',
	'/offices/[key]/desk': 'person',
	'/offices/[key]/desk/contact': 'person',
	'/offices/[key]/desk/extend/[slug]': 'person',
	'/offices/[key]/desk/team': 'person',
	'/offices/[key]/join': 'person'
};

export type Verdict = 'enter' | 'sign_in' | 'second_factor' | 'no';

const GUARDED = /^\/(desk|host|offices\/\[key\]\/(desk|join))(\/|$)/;

/** Whether a route asks who comes in. */
export function isGuarded(routeId: string | null): boolean {
	return routeId !== null && GUARDED.test(routeId);
}

/** Whether this person may pass this door. Routes elsewhere are open to all. */
export function mayEnter(routeId: string | null, person: SignedIn | null): Verdict {
	if (!routeId || !isGuarded(routeId)) return 'enter';
	const need = DOORS[routeId];
	if (need === 'anyone') return 'enter';
	if (!need) return 'no';
	if (!person) return 'sign_in';
	if (need === 'person') return 'enter';
	if (!person.roles.some((held) => need === 'staff' || held.role === need)) return 'no';
	return person.strong ? 'enter' : 'second_factor';
}
