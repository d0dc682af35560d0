import { CALL_STATES, type Filter } from '#rooms/register/register.ts';
import { readOfficeKey } from '#rooms/seats/office.ts';
import { departementIn } from '../promises/departement-in.ts';

/** What part of the register an address asks for; what is none of ours is left out. */
export function filterIn(url: URL): Filter {
	const said = (key: string) => url.searchParams.get(key) ?? '';
	const office = readOfficeKey(said('office'));
	const state = CALL_STATES.find((known) => known === said('state'));
	return {
		departement: departementIn(url),
		...(/^(\d{5}|2[AB]\d{3})$/.test(said('commune')) && { commune: said('commune') }),
		...(/^[a-z_]{2,30}$/.test(said('theme')) && { theme: said('theme') }),
		...(state && { state }),
		...(office && { office })
	};
}

/** The same as an address has it, without the page. */
export function queryOf(filter: Filter): string {
	const { office, departements: _, ...plain } = filter;
	const said = new URLSearchParams();
	for (const [key, value] of Object.entries(plain)) if (value) said.set(key, value);
	if (office) said.set('office', `${office.kind}-${office.code}`);
	return said.toString();
}
