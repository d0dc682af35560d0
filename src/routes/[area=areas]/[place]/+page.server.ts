import { referents } from '#rooms/accounts/roles.ts';
import type { Db } from '#rooms/base/database.ts';
import { database } from '#rooms/base/house.ts';
import { figuresOf } from '#rooms/dossiers/dossier.ts';
import { inArea } from '#rooms/finding/in-area.ts';
import { near, newest } from '#rooms/finding/listing.ts';
import { calls, type Call } from '#rooms/register/register.ts';
import { officePath } from '#rooms/seats/office.ts';
import type { Office } from '#rooms/territory/offices.ts';
import { halfWords, officePage, standsWords } from '#words/office-page.ts';
import { headOffice } from '#words/offices.ts';
import { localPath } from '#words/paths.ts';
import type { Locale } from '#words/sentences.ts';
import { areaPath } from '../../area-path.ts';
import { cardOf } from '../../card-of.ts';
import { LIST_HEADERS } from '../../finding.ts';
import { areaAtItsAddress, callsOf, type AreaHere } from './area-here.ts';
import { signaturesSaid, standingHere, statesSaid } from './standing-of.ts';
import type { PageServerLoad } from './$types';

const LIVE = 6;
const ENDED = 3;
const CALLS = 5;

/** What is asked in a place, what became of it, and who decides there. The same for everybody. */
export const load: PageServerLoad = async ({ params, url, locals, setHeaders }) => {
	const { locale, now } = locals;
	const db = database();
	const here = await areaAtItsAddress({ params, url, locals });
	const [standing, live, ended, asked, offices, helped] = await Promise.all([
		standingHere(db, here),
		inArea(db, here.within, { ended: false, limit: LIVE }),
		inArea(db, here.within, { ended: true, limit: ENDED }),
		calls(db, callsOf(here), { limit: CALLS }, now),
		Promise.all(here.offices.map((office) => officeOf(db, office, locale, now))),
		referents(db)
	]);
	const around = live.items.length > 0 ? null : await aroundHere(db, here, now);
	setHeaders(LIST_HEADERS);
	const cards = (items: typeof live.items) => items.map((item) => cardOf(item, locale));
	return {
		...partsOf(here, locale),
		states: statesSaid(locale, standing),
		signatures: signaturesSaid(locale, standing),
		referent: here.departements.some(({ code }) => helped.has(code)),
		live: cards(live.items),
		more: live.next !== null,
		ended: cards(ended.items),
		around: around && { near: around.near, cards: cards(around.items) },
		offices: offices.filter((one) => one !== null),
		calls: asked.items.map((call) => callRow(call, locale))
	};
};

/** What a page says of the place itself, and where it leads. */
function partsOf(here: AreaHere, locale: Locale) {
	const { kind, code, name, of, at, population, communes, departements, region, path } = here;
	const [departement] = departements;
	const linkOf = (one: { code: string; name: string }) => ({
		name: `${one.name} (${one.code})`,
		href: areaPath(locale, 'departement', one)
	});
	return {
		...{ kind, code, name, of, at, population, communes, path },
		departement: kind === 'commune' ? linkOf(departement!) : null,
		region: kind === 'region' ? null : { name: region.name, href: areaPath(locale, 'region', region) },
		parts: kind === 'region' ? departements.map(linkOf) : [],
		map: localPath(locale, kind === 'region' ? '/map' : `/map/${departement!.code}`)
	};
}

/** Where nothing may be signed: what is close by, else the latest from anywhere. */
async function aroundHere(db: Db, { point }: AreaHere, now: Date) {
	const found = point && (await near(db, point, { limit: 5 }, now));
	if (found && found.items.length > 0) return { near: found.radiusKm !== null, items: found.items };
	return { near: false, items: (await newest(db, { limit: 5 })).items };
}

async function officeOf(db: Db, office: Office, locale: Locale, now: Date) {
	const figures = await figuresOf(db, office, now);
	const w = officePage[locale];
	const running = figures.called - figures.settled;
	const said = figures.called === 0 ? w.calledNone : w.answeredOf(figures.answered, figures.settled);
	const half = halfWords(locale, figures);
	return {
		label: headOffice(office.label[locale]),
		href: localPath(locale, officePath(office)),
		said: [said, ...(half ? [half] : []), ...(running > 0 ? [w.running(running)] : [])].join(' ')
	};
}

function callRow(call: Call, locale: Locale) {
	return {
		id: call.id,
		cells: [
			{ text: call.title, href: localPath(locale, `/initiatives/${call.slug}`), sub: call.place },
			{ text: headOffice(call.office.label[locale]), href: localPath(locale, officePath(call.office)) },
			{ badge: standsWords(locale, call) }
		]
	};
}
