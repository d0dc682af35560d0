import { database } from '#rooms/base/house.ts';
import { askedOffices } from '#rooms/dossiers/asked-offices.ts';
import { findPlaces } from '#rooms/territory/find-place.ts';
import { hostOffices } from '#words/host-offices.ts';
import { number } from '#words/numbers.ts';
import { localPath } from '#words/paths.ts';
import type { PageServerLoad } from './$types';

/** Offices that are asked something, those where the staff has something to do first; any commune is found by its name. */
export const load: PageServerLoad = async ({ url, locals, setHeaders }) => {
	setHeaders({ 'cache-control': 'private, no-store' });
	const { locale } = locals;
	const w = hostOffices[locale];
	const words = (url.searchParams.get('q') ?? '').replace(/\p{C}/gu, ' ').trim().slice(0, 100);
	const [offices, places] = await Promise.all([
		askedOffices(database(), locals.now),
		words ? findPlaces(database(), words, 8) : []
	]);
	const path = (key: string) => localPath(locale, `/host/offices/${key}`);
	return {
		words,
		found: places.map(({ code, label }) => ({ href: path(`commune-${code}`), label })),
		rows: offices.map(({ kind, code, label, asked, calls, email, holder, claims, waiting }) => ({
			id: `${kind}-${code}`,
			cells: [
				{ text: capital(label[locale]), href: path(`${kind}-${code}`) },
				{ text: number(locale, asked) },
				{ text: number(locale, calls) },
				{ text: email ?? w.noContact },
				{ text: holder ?? w.nobody },
				{ text: [claims > 0 && w.claimsWait(claims), waiting && w.addressWaits].filter(Boolean).join(', ') || '–' }
			]
		}))
	};
};

function capital(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
