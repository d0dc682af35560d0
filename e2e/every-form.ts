import sharp from 'sharp';
import { stepAt, totpCode } from '../src/lib/server/accounts/totp.ts';
import { byPost, jeanStarts } from './by-post.ts';
import { secretShown } from './secret-shown.ts';
import { CALL_FORMS } from './forms-of-calls.ts';
import type { Stage } from './stage.ts';
import type { Town } from './town.ts';

/** What a field takes, and so what may not be in it. A `title` joins its lines; a `code` counts wrong tries, so it gets one. */
export type Kind = 'name' | 'line' | 'title' | 'paragraphs' | 'choice' | 'code' | 'address';

/** A form as somebody may send it. */
export interface Form {
	/** Cookie of who sends it; nobody's when left out. */
	cookie?: string;
	path: string;
	good: Record<string, string>;
	/** Fields that may carry text of somebody's own. */
	kinds?: Record<string, Kind>;
	/** A form that sends a file: its field. */
	file?: { field: string; bytes: Uint8Array };
	/** Why the good form is not sent at the end, to see that it is one. */
	notSent?: string;
}

interface Cast {
	town: Town;
	stage: Stage;
}

const ONE_SITE = 'other stories of this town know the site as it is';

/** The code of the last mail to somebody. */
const lastCode = (town: Town, address: string) => town.mails(address).at(-1)?.code ?? '';

const desk = (page: string, form: Omit<Form, 'path' | 'cookie'>) => ({
	[`/desk/[slug]/${page}`]: ({ stage }: Cast): Form => ({
		cookie: stage.cookies.jean,
		path: `/desk/${stage.jean.slug}/${page.replace('?/default', '')}`,
		...form
	})
});
const host = (page: string, form: Omit<Form, 'path' | 'cookie'>) => ({
	[`/host/${page}`]: ({ stage }: Cast): Form => ({
		cookie: stage.cookies.hana,
		path: `/host/${page.replace('?/default', '')}`,
		...form
	})
});
const NOT_THERE = '00000000-0000-7000-8000-000000000000';

/** Every form of the site, in an order in which each good one can be sent. One that is not here fails the story. */
export const FORMS: Record<string, (cast: Cast) => Form | Promise<Form>> = {
	'/start?/default': ({ town }) => ({
		path: '/start',
		good: {
			...{ title: `Une rampe ${town.unique()} devant l’école`, place: 'Rennes', commune: '35238', alike: 'seen' },
			...{ name: 'Jean', email: town.address('jean'), addressee: 'commune' }
		},
		kinds: { title: 'title', name: 'name', email: 'address', addressee: 'choice' }
	}),
	'/start/national?/default': () => ({
		path: '/start/national',
		good: { title: 'la gratuité des trains' },
		kinds: { title: 'title' }
	}),
	'/initiatives/[slug]?/default': ({ town, stage }) => ({
		path: stage.jean.path,
		good: { name: 'Camille', email: town.address('camille'), postalCode: '35000', wording: 'sign-1' },
		kinds: { name: 'name', email: 'address', postalCode: 'choice', wording: 'choice' }
	}),
	'/initiatives/[slug]/published/[handle]?/again': async ({ town }) => {
		const { published } = await jeanStarts(town, {}, false);
		return { path: `${published}?/again`, good: {} };
	},
	'/initiatives/[slug]/published/[handle]?/confirm': async ({ town }) => {
		const { published, address } = await jeanStarts(town, {}, false);
		const { code } = await town.mail(address);
		return { path: `${published}?/confirm`, good: { code: code ?? '' }, kinds: { code: 'code' } };
	},
	'/initiatives/[slug]/thanks/[handle]?/again': ({ stage }) => ({ path: `${stage.paths.thanks}?/again`, good: {} }),
	'/initiatives/[slug]/thanks/[handle]?/confirm': ({ town, stage }) => ({
		path: `${stage.paths.thanks}?/confirm`,
		good: { code: lastCode(town, stage.bruno), remember: 'on' },
		kinds: { code: 'code' }
	}),
	'/confirm/[token]?/again': ({ stage }) => ({ path: `${stage.paths.confirm}?/again`, good: {} }),
	'/confirm/[token]?/confirm': ({ stage }) => ({ path: `${stage.paths.confirm}?/confirm`, good: {} }),
	'/initiatives/[slug]/sign?/sign': async ({ town, stage }) => {
		const { path } = await jeanStarts(town);
		return {
			cookie: stage.cookies.camille,
			path: `${path}/sign?/sign`,
			good: { revision: '1' },
			kinds: { revision: 'choice' }
		};
	},
	'/initiatives/[slug]/sign?/forget': ({ stage }) => ({
		cookie: stage.cookies.camille,
		path: `${stage.jean.path}/sign?/forget`,
		good: {}
	}),
	'/adopt/[token]?/default': ({ stage }) => ({
		path: stage.paths.adopt,
		good: { name: 'Camille' },
		kinds: { name: 'name' }
	}),
	'/carry/[token]?/default': ({ stage }) => ({
		path: stage.paths.carry,
		good: { name: 'Lina' },
		kinds: { name: 'name' }
	}),
	'/unsubscribe/[token]?/default': ({ stage }) => ({
		path: stage.paths.unsubscribe,
		good: { 'List-Unsubscribe': 'One-Click' }
	}),
	'/my-data/mine?/change': async ({ town, stage }) => ({
		cookie: stage.cookies.nadia,
		path: '/my-data/mine?/change',
		good: { of: await idOf(town, stage), name: 'Camille M.', showName: 'on', reason: 'Pour mes enfants.' },
		kinds: { of: 'choice', name: 'name', showName: 'choice', reason: 'title' }
	}),
	'/my-data/mine?/withdraw': async ({ town, stage }) => ({
		cookie: stage.cookies.nadia,
		path: '/my-data/mine?/withdraw',
		good: { of: await idOf(town, stage) },
		kinds: { of: 'choice' }
	}),
	'/withdraw/[token]?/default': ({ stage }) => ({ path: stage.paths.withdraw, good: {} }),
	'/my-data?/default': ({ town }) => ({
		path: '/my-data',
		good: { email: town.address('yvon') },
		kinds: { email: 'address' }
	}),
	'/my-data/code/[handle]?/again': ({ stage }) => ({ path: `${stage.paths.dataCode}?/again`, good: {} }),
	'/my-data/code/[handle]?/enter': async ({ town }) => {
		const email = town.address('nina');
		const { location } = await byPost(town.origin).post('/my-data', { email });
		const { code } = await town.mail(email);
		return { path: `${location}?/enter`, good: { code: code ?? '' }, kinds: { code: 'code' } };
	},
	'/my-data/open/[token]?/default': ({ stage }) => ({ path: stage.paths.dataOpen, good: {} }),
	'/my-data/mine?/forget': ({ stage }) => ({ cookie: stage.cookies.nadia, path: '/my-data/mine?/forget', good: {} }),
	'/my-data/mine?/erase': ({ stage }) => ({
		cookie: stage.cookies.nadia,
		path: '/my-data/mine?/erase',
		good: { sure: 'yes' },
		kinds: { sure: 'choice' }
	}),
	'/my-data/mine?/leave': ({ stage }) => ({ cookie: stage.cookies.nadia, path: '/my-data/mine?/leave', good: {} }),
	'/sign-in?/default': ({ town }) => ({
		path: '/sign-in',
		good: { email: town.address('yvon') },
		kinds: { email: 'address' }
	}),
	'/sign-in/code/[handle]?/again': ({ stage }) => ({ path: `${stage.paths.code}?/again`, good: {} }),
	'/sign-in/code/[handle]?/enter': async ({ town, stage }) => {
		const { location } = await byPost(town.origin).post('/sign-in', { email: stage.jean.address });
		const { code } = await town.mail(stage.jean.address, /votre code/);
		return { path: `${location}?/enter`, good: { code: code ?? '' }, kinds: { code: 'code' } };
	},
	'/sign-in/second-factor?/offer': ({ stage }) => ({
		cookie: stage.cookies.jean,
		path: '/sign-in/second-factor?/offer',
		good: {}
	}),
	'/sign-in/second-factor?/prove': async ({ town, stage }) => {
		const path = '/sign-in/second-factor';
		const offered = await byPost(town.origin, stage.cookies.jean).post(`${path}?/offer`, {});
		const secret = secretShown(/class="[^"]*\bsecret\b[^"]*">([^<]+)</.exec(offered.body)?.[1] ?? '');
		const code = totpCode(secret, stepAt(new Date()));
		// What proves gives a new cookie and ends the one of this stage.
		const notSent = 'told by the story of the first host';
		return { cookie: stage.cookies.jean, path: `${path}?/prove`, good: { code }, kinds: { code: 'code' }, notSent };
	},
	...desk('text?/default', {
		good: { body: 'Les fenêtres ne ferment plus.', why: 'Il y fait 12 degrés.', themes: 'school', note: '' },
		kinds: { title: 'title', body: 'paragraphs', why: 'paragraphs', themes: 'choice', note: 'line' }
	}),
	...desk('news?/default', {
		good: { text: 'La mairie nous reçoit jeudi.' },
		kinds: { text: 'paragraphs', mail: 'choice' }
	}),
	'/desk/[slug]/pictures?/add': async ({ stage }) => ({
		cookie: stage.cookies.jean,
		path: `/desk/${stage.jean.slug}/pictures?/add`,
		good: { alt: 'La salle de classe.' },
		kinds: { alt: 'line' },
		file: { field: 'picture', bytes: await aPicture() }
	}),
	...desk('pictures?/remove', {
		good: { id: NOT_THERE },
		kinds: { id: 'choice' },
		notSent: 'there is no such picture'
	}),
	'/desk/[slug]/team?/invite': ({ town, stage }) => ({
		cookie: stage.cookies.jean,
		path: `/desk/${stage.jean.slug}/team?/invite`,
		good: { email: town.address('bruno') },
		kinds: { email: 'address' }
	}),
	'/desk/[slug]/team?/hand': ({ town, stage }) => ({
		cookie: stage.cookies.jean,
		path: `/desk/${stage.jean.slug}/team?/hand`,
		good: { email: town.address('bruno') },
		kinds: { email: 'address' }
	}),
	...desk('team?/remove', {
		good: { person: NOT_THERE },
		kinds: { person: 'choice' },
		notSent: 'there is no such person'
	}),
	...desk('close?/default', {
		good: { ending: 'won', word: 'La salle est refaite. Merci.' },
		kinds: { ending: 'choice', word: 'paragraphs' }
	}),
	'/desk?/accept': ({ stage }) => ({ cookie: stage.cookies.lina, path: '/desk?/accept', good: {} }),
	'/desk/account?/removePasskey': ({ stage }) => ({
		cookie: stage.cookies.jean,
		path: '/desk/account?/removePasskey',
		good: { id: NOT_THERE },
		kinds: { id: 'choice' },
		notSent: 'told by the story of the passkey'
	}),
	'/desk/account?/removeApplication': ({ stage }) => ({
		cookie: stage.cookies.jean,
		path: '/desk/account?/removeApplication',
		good: {},
		notSent: 'Jean has none in force'
	}),
	'/desk/account?/erase': ({ stage }) => ({
		cookie: stage.cookies.jean,
		path: '/desk/account?/erase',
		good: { sure: 'yes' },
		kinds: { sure: 'choice' }
	}),
	'/host/claim?/default': ({ town }) => ({
		path: '/host/claim',
		good: { code: 'AAAA-AAAA-AAAA', name: 'Hana', email: town.address('hana') },
		kinds: { name: 'name', email: 'address' },
		notSent: 'told by the story of the first host'
	}),
	...host('identity?/identity', {
		good: {
			siteName: 'Rennes agit',
			accentLight: '',
			accentDark: '',
			welcomeFr: '',
			welcomeEn: '',
			legalFr: '',
			legalEn: ''
		},
		kinds: {
			...{ siteName: 'line', accentLight: 'choice', accentDark: 'choice' },
			...{ welcomeFr: 'paragraphs', welcomeEn: 'paragraphs', legalFr: 'paragraphs', legalEn: 'paragraphs' }
		},
		notSent: ONE_SITE
	}),
	'/host/identity?/logo': async ({ stage }) => ({
		cookie: stage.cookies.hana,
		path: '/host/identity?/logo',
		good: {},
		file: { field: 'logo', bytes: await aPicture() },
		notSent: ONE_SITE
	}),
	...host('identity?/ourLogo', { good: {} }),
	...CALL_FORMS,
	...host('themes?/default', { good: { themes: 'school' }, kinds: { themes: 'choice' }, notSent: ONE_SITE }),
	...host('threshold?/preview', {
		good: { top: '500', percent: '1', floor: '25' },
		kinds: { top: 'choice', percent: 'choice', floor: 'choice' }
	}),
	...host('threshold?/save', {
		good: { top: '500', percent: '1', floor: '25' },
		kinds: { top: 'choice', percent: 'choice', floor: 'choice' },
		notSent: ONE_SITE
	}),
	'/host/roles?/invite': ({ town, stage }) => ({
		cookie: stage.cookies.hana,
		path: '/host/roles?/invite',
		good: { name: 'Chloé', email: town.address('chloe'), role: 'moderator', departement: '' },
		kinds: { name: 'name', email: 'address', role: 'choice' }
	}),
	...host('roles?/keys', {
		good: { person: NOT_THERE },
		kinds: { person: 'choice' },
		notSent: 'there is no such person'
	}),
	...host('roles?/end', {
		good: { person: NOT_THERE, role: 'moderator', departement: '' },
		kinds: { person: 'choice', role: 'choice', departement: 'choice' },
		notSent: 'there is no such person'
	}),
	'/desk/account?/signOut': ({ stage }) => ({
		cookie: stage.cookies.lina,
		path: '/desk/account?/signOut',
		good: {}
	})
};

async function idOf(town: Town, { jean }: Stage): Promise<string> {
	return String((await town.sql('select id from initiative where slug = $1', [jean.slug]))[0]!['id']);
}

async function aPicture(): Promise<Uint8Array> {
	const picture = sharp({ create: { width: 300, height: 200, channels: 3, background: '#b06c08' } });
	return new Uint8Array(await picture.jpeg().toBuffer());
}
