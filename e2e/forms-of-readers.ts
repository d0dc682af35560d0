import type { Forms } from './a-form.ts';
import { byPost, jeanStarts } from './by-post.ts';
import type { Stage } from './stage.ts';
import type { Town } from './town.ts';

/** The code of the last mail to somebody. */
const lastCode = (town: Town, address: string) => town.mails(address).at(-1)?.code ?? '';

/** Forms that need no session: starting, signing, what is sent by mail, one's own data. */
export const READERS: Forms = {
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
		kinds: { title: 'joined' }
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
		kinds: { of: 'choice', name: 'name', showName: 'choice', reason: 'joined' }
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
	'/my-data/mine?/leave': ({ stage }) => ({ cookie: stage.cookies.nadia, path: '/my-data/mine?/leave', good: {} })
};

async function idOf(town: Town, { jean }: Stage): Promise<string> {
	return String((await town.sql('select id from initiative where slug = $1', [jean.slug]))[0]!['id']);
}
