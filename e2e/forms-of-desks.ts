import { stepAt, totpCode } from '../src/lib/server/accounts/totp.ts';
import { aPicture, NOT_THERE, type Cast, type Form, type Forms } from './a-form.ts';
import { byPost, jeanStarts } from './by-post.ts';
import { secretShown } from './secret-shown.ts';

const desk = (page: string, form: Omit<Form, 'path' | 'cookie'>) => ({
	[`/desk/[slug]/${page}`]: ({ stage }: Cast): Form => ({
		cookie: stage.cookies.jean,
		path: `/desk/${stage.jean.slug}/${page.replace('?/default', '')}`,
		...form
	})
});

/** Signing in, and the desks of those who are. */
export const DESKS: Forms = {
	'/sign-in?/default': ({ town }) => ({
		path: '/sign-in',
		good: { email: town.address('yvon') },
		kinds: { email: 'address' }
	}),
	'/sign-in/code/[handle]?/again': ({ stage }) => ({ path: `${stage.paths.code}?/again`, good: {} }),
	'/sign-in/code/[handle]?/enter': async ({ town }) => {
		// Somebody of whom nothing else is written about: an address gets three mails an hour.
		const { address } = await jeanStarts(town);
		const { location } = await byPost(town.origin).post('/sign-in', { email: address });
		const { code } = await town.mail(address, /votre code/);
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
	'/desk/account?/signOut': ({ stage }) => ({
		cookie: stage.cookies.lina,
		path: '/desk/account?/signOut',
		good: {}
	})
};
