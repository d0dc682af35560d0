import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Stage } from './stage.ts';
import type { Town, Visit } from './town.ts';

/** Who looks: anyone, or somebody by their cookie. */
export type Looker = 'anyone' | keyof Stage['cookies'];

/** Where to look at the page of a route, and as whom. */
export type Visits = (stage: Stage) => [as: Looker, ...paths: string[]][];

/** Pages that no story can see filled in, and why. */
export const UNSEEN: Record<string, string> = {
	'/mailbox': 'there only where no mail leaves, and stories have a mail server',
	'/mailbox/[id]': 'the same',
	'/not-yours': 'always refused; e2e/first-host.story.ts sees it'
};

/** Pages that their own story looks at, with axe, since it takes that story to get there. */
export const SEEN_ELSEWHERE: Record<string, string> = {
	'/host/officials/[id]': 'e2e/hana-imports-the-mayors.story.ts',
	'/host/offices/[key]/letter/[claim]': 'e2e/the-mayor-takes-the-seat.story.ts',
	'/initiatives/[slug]/voices/[id]': 'e2e/camille-asks.story.ts',
	'/initiatives/[slug]/voices/[id]/mine': 'e2e/camille-asks.story.ts',
	'/offices/[key]/desk': 'e2e/the-mayor-takes-the-seat.story.ts',
	'/offices/[key]/desk/contact': 'e2e/the-mayor-takes-the-seat.story.ts',
	'/offices/[key]/desk/extend/[slug]': 'e2e/the-mayor-takes-the-seat.story.ts',
	'/offices/[key]/desk/team': 'e2e/the-mayor-takes-the-seat.story.ts',
	'/offices/[key]/join': 'e2e/the-mayor-takes-the-seat.story.ts'
};

/** The town hall whose mayor answers on the stage. */
const OFFICE = 'commune-35051';

const anyone =
	(...paths: string[]): Visits =>
	() => [['anyone', ...paths]];
/** A page of the initiative itself, below its address. */
const below =
	(part: string): Visits =>
	({ jean }) => [['anyone', jean.path + part]];
/** A page that somebody was sent, by its name on the stage. */
const sent =
	(...names: (keyof Stage['paths'])[]): Visits =>
	({ paths }) => [['anyone', ...names.map((name) => paths[name])]];
const desk =
	(part: string): Visits =>
	({ jean }) => [['jean', `/desk/${jean.slug}${part}`]];
const host =
	(part: string): Visits =>
	() => [['hana', `/host${part}`]];

/** How each page of the site is visited. A page that is not here fails the story that looks at them all. */
export const VISITS: Record<string, Visits> = {
	'/': anyone('/', '/en', '/nowhere'),
	'/[area=areas]/[place]': anyone(
		'/communes/35238-rennes',
		'/communes/35051-cesson-sevigne',
		'/departements/35-ille-et-vilaine',
		'/regions/53-bretagne',
		'/en/communes/48095-mende'
	),
	'/[area=areas]/[place]/communes': anyone(
		'/departements/75-paris/communes',
		'/departements/90-territoire-de-belfort/communes'
	),
	'/accessibility': anyone('/accessibility'),
	'/adopt/[token]': sent('adopt'),
	'/carry/[token]': sent('carry', 'handover'),
	'/close': anyone('/close', '/close?commune=35238'),
	'/confirm/[token]': ({ paths }) => [['anyone', paths.confirm, '/confirm/not-a-token']],
	'/coverage': anyone('/coverage'),
	'/design': anyone('/design'),
	'/desk': () => [
		['jean', '/desk'],
		['lina', '/desk']
	],
	'/desk/[slug]': desk(''),
	'/desk/[slug]/answer': desk('/answer'),
	'/desk/[slug]/close': desk('/close'),
	'/desk/[slug]/letter': desk('/letter'),
	'/desk/[slug]/news': desk('/news'),
	'/desk/[slug]/pictures': desk('/pictures'),
	'/desk/[slug]/team': desk('/team'),
	'/desk/[slug]/text': desk('/text'),
	'/desk/[slug]/voices': desk('/voices'),
	'/desk/account': () => [['jean', '/desk/account']],
	'/erased': anyone('/erased'),
	'/host': host(''),
	'/host/claim': anyone('/host/claim'),
	'/host/coverage': host('/coverage'),
	'/host/identity': host('/identity'),
	'/host/mailings': host('/mailings'),
	'/host/obligations': host('/obligations'),
	'/host/competences': host('/competences'),
	'/host/officials': host('/officials'),
	'/host/offices': host('/offices'),
	'/host/offices/[key]': host(`/offices/${OFFICE}`),
	'/host/promises': host('/promises'),
	'/host/replies': host('/replies'),
	'/host/roles': host('/roles'),
	'/host/silence': host('/silence'),
	'/host/themes': host('/themes'),
	'/host/threshold': host('/threshold'),
	'/initiatives/[slug]': ({ jean }) => [['anyone', jean.path, `/en${jean.path}`]],
	'/initiatives/[slug]/answer': ({ jean }) => [['anyone', `${jean.path}/answer`, `/en${jean.path}/answer`]],
	'/initiatives/[slug]/changes': below('/changes'),
	'/initiatives/[slug]/interpellation': below('/interpellation'),
	'/initiatives/[slug]/places': below('/places'),
	'/initiatives/[slug]/published/[handle]': sent('published'),
	'/initiatives/[slug]/reasons': below('/reasons'),
	'/initiatives/[slug]/right-of-reply': below('/right-of-reply'),
	'/initiatives/[slug]/voices': below('/voices'),
	'/initiatives/[slug]/voices/new': below('/voices/new'),
	'/initiatives/[slug]/sign': ({ jean }) => [
		['anyone', `${jean.path}/sign`],
		['camille', `${jean.path}/sign`]
	],
	'/initiatives/[slug]/thanks/[handle]': sent('thanks'),
	'/judge/[token]': sent('judge'),
	'/interpellations': anyone('/interpellations'),
	'/legal': anyone('/legal'),
	'/lists': anyone('/lists'),
	'/map': anyone('/map', '/en/map'),
	'/map/[departement]': anyone('/map/35', '/map/984'),
	'/my-data': anyone('/my-data'),
	'/my-data/code/[handle]': sent('dataCode'),
	'/my-data/erased': anyone('/my-data/erased'),
	'/my-data/mine': () => [['nadia', '/my-data/mine']],
	'/my-data/open/[token]': ({ paths }) => [['anyone', paths.dataOpen, '/my-data/open/not-a-token']],
	'/near': anyone(
		'/near',
		'/near?place=35238',
		'/near?commune=35238&theme=sport&state=open&rungs=2',
		'/near?place=saint-denis',
		'/near?place=xqzwkj'
	),
	'/new': anyone('/new', '/new?theme=sport'),
	'/offices/[key]/answers/[slug]': ({ jean }) => [['mayor', `/offices/${OFFICE}/answers/${jean.slug}`]],
	'/offices/[key]': anyone(`/offices/${OFFICE}`),
	'/offices/[key]/answer': anyone(`/offices/${OFFICE}/answer`),
	'/offices/[key]/claim': anyone(`/offices/${OFFICE}/claim`),
	'/privacy': anyone('/privacy'),
	'/promises': anyone('/promises'),
	'/search': anyone('/search', '/search?q=ecole', '/search?q=zzyzx'),
	'/share/[token]': sent('share'),
	'/share/mastodon': anyone('/share/mastodon?text=Bonjour', '/share/mastodon?server=mastodon.example'),
	'/sign-in': anyone('/sign-in'),
	'/sign-in/code/[handle]': sent('code'),
	'/sign-in/second-factor': () => [['jean', '/sign-in/second-factor']],
	'/sources': anyone('/sources'),
	'/start': anyone('/start', '/start?title=planter%20un%20verger&commune=35238'),
	'/start/national': anyone('/start/national'),
	'/unsubscribe/[token]': ({ paths }) => [['anyone', paths.unsubscribe, '/unsubscribe/not-a-token']],
	'/withdraw/[token]': ({ paths }) => [['anyone', paths.withdraw, '/withdraw/not-a-token']]
};

/** Every visit to be made, page by page. */
export function allVisits(stage: Stage): { as: Looker; path: string }[] {
	return Object.values(VISITS)
		.flatMap((visits) => visits(stage))
		.flatMap(([as, ...paths]) => paths.map((path) => ({ as, path })));
}

/** Opens a page and makes sure that it is the one: neither the way to sign in, nor an apology. */
export async function look(page: Page, path: string): Promise<void> {
	const answer = await page.goto(path);
	const seen = { path: new URL(page.url()).pathname, status: answer?.status() };
	expect(seen).toEqual({ path: path.replace(/[?].*$/, ''), status: path === '/nowhere' ? 404 : 200 });
}

/** One browser profile for each who looks, opened when first needed. */
export function eyesOf(town: Town, { cookies }: Stage, visit: Visit): (as: Looker) => Promise<Page> {
	const open = new Map<Looker, Promise<Page>>();
	const openAs = async (as: Looker): Promise<Page> => {
		const page = await town.visitor({ ...visit, mayHaveCookies: as !== 'anyone' });
		if (as === 'anyone') return page;
		const [name, value] = cookies[as].split('=') as [string, string];
		await page.context().addCookies([{ name, value, url: town.origin }]);
		return page;
	};
	return (as) => {
		if (!open.has(as)) open.set(as, openAs(as));
		return open.get(as)!;
	};
}
