import { NOT_THERE, type Cast, type Form, type Forms, type Kind } from './a-form.ts';
import { byPost } from './by-post.ts';

const WORDS: Record<string, Kind> = { text: 'paragraphs', name: 'name', kind: 'choice', email: 'address' };
const REPLY: Record<string, Kind> = { name: 'line', passage: 'paragraphs', text: 'paragraphs', email: 'address' };

const said = (email: string) => ({ text: 'Qui paie les travaux ?', name: 'Nina', kind: 'question', to: '', email });
const replied = (email: string) => ({
	...{ name: 'Mireille Aubert', passage: 'La directrice refuse tout.', text: 'Je n’ai rien refusé.' },
	email
});

/** Voices under an initiative, the right of reply, what is asked after an answer. */
export const VOICES: Forms = {
	'/initiatives/[slug]/voices/new?/say': ({ town, stage }) => ({
		path: `${stage.jean.path}/voices/new?/say`,
		good: said(town.address('nina')),
		kinds: WORDS
	}),
	'/initiatives/[slug]/voices/new?/again': ({ town, stage }) => ({
		path: `${stage.jean.path}/voices/new?/again`,
		good: { ...said(town.address('nina')), handle: '', code: '' },
		kinds: { email: 'address' }
	}),
	'/initiatives/[slug]/voices/new?/enter': (cast) => coded(cast, 'voices/new?/say', 'enter', said),
	'/initiatives/[slug]/voices/[id]/mine?/update': async (cast) => ({
		...(await voice(cast, 'lina', 'update')),
		good: { text: 'La mairie répond : elle paie.', mail: '' },
		kinds: { text: 'paragraphs', mail: 'choice' }
	}),
	'/initiatives/[slug]/voices/[id]/mine?/ask': (cast) => voice(cast, 'lina', 'ask'),
	'/initiatives/[slug]/voices/[id]/mine?/need': async (cast) => ({
		...(await voice(cast, 'lina', 'need')),
		good: { need: 'Deux personnes pour porter les bancs' },
		kinds: { need: 'line' }
	}),
	'/initiatives/[slug]/voices/[id]/mine?/met': async (cast) => {
		const form = await voice(cast, 'lina', 'need');
		await byPost(cast.town.origin, form.cookie).post(form.path, { need: 'Une échelle' });
		return { ...form, path: form.path.replace(/need$/, 'met') };
	},
	'/initiatives/[slug]/voices/[id]/mine?/withdraw': (cast) => voice(cast, 'jean', 'withdraw'),
	'/initiatives/[slug]/right-of-reply?/ask': ({ town, stage }) => ({
		path: `${stage.jean.path}/right-of-reply?/ask`,
		good: replied(town.address('mireille')),
		kinds: REPLY
	}),
	'/initiatives/[slug]/right-of-reply?/again': ({ town, stage }) => ({
		path: `${stage.jean.path}/right-of-reply?/again`,
		good: { ...replied(town.address('mireille')), handle: '', code: '' },
		kinds: { email: 'address' }
	}),
	'/initiatives/[slug]/right-of-reply?/enter': (cast) => coded(cast, 'right-of-reply?/ask', 'enter', replied),
	'/host/replies?/show': (cast) => reply(cast, 'show', { initiativeId: 'choice', id: 'choice' }),
	'/host/replies?/refuse': (cast) => reply(cast, 'refuse', { initiativeId: 'choice', id: 'choice', why: 'paragraphs' }),
	'/judge/[token]?/round': ({ stage }) => ({
		path: `${stage.paths.judge}?/round`,
		good: { round: '1', says: 'good' },
		kinds: { round: 'choice', says: 'choice' }
	}),
	'/judge/[token]?/promise': ({ stage }) => ({
		path: `${stage.paths.judge}?/promise`,
		good: { promise: NOT_THERE, says: 'done' },
		kinds: { promise: 'choice', says: 'choice' },
		notSent: 'the day of the promise has not come'
	}),
	'/desk/[slug]/answer?/default': ({ stage }) => ({
		cookie: stage.cookies.jean,
		path: `/desk/${stage.jean.slug}/answer`,
		good: { text: 'Et les lampes, quand ?' },
		kinds: { text: 'paragraphs' }
	})
};

/** The second step of a form that asks for a code: its page holds the handle, the mail the code. */
async function coded(
	{ town, stage }: Cast,
	first: string,
	action: string,
	words: (email: string) => Record<string, string>
): Promise<Form> {
	const email = town.address('nina');
	const typed = words(email);
	const { body } = await byPost(town.origin).post(`${stage.jean.path}/${first}`, typed);
	const handle = /name="handle" value="([^"]*)"/.exec(body)?.[1] ?? '';
	const { code } = await town.mail(email);
	const path = `${stage.jean.path}/${first.replace(/\w+$/, action)}`;
	return { path, good: { ...typed, handle, code: code ?? '' }, kinds: { code: 'code' } };
}

/** A question of somebody's under what Jean carries, and what he may do with it. */
async function voice({ town, stage }: Cast, by: 'jean' | 'lina', action: string): Promise<Form> {
	const visit = byPost(town.origin, stage.cookies[by]);
	const { email: _, ...words } = said('');
	const text = `${words.text} ${town.unique()}`;
	const { location } = await visit.post(`${stage.jean.path}/voices/new?/say`, { ...words, text });
	const id = /\/voices\/([\w-]+)/.exec(location ?? '')?.[1] ?? NOT_THERE;
	return { cookie: stage.cookies.jean, path: `${stage.jean.path}/voices/${id}/mine?/${action}`, good: {} };
}

/** Somebody named asked to reply, and the host decides. */
function reply({ stage }: Cast, action: string, kinds: Record<string, Kind>): Form {
	return {
		cookie: stage.cookies.hana,
		path: `/host/replies?/${action}`,
		good: { initiativeId: NOT_THERE, id: NOT_THERE, why: 'Elle n’est pas nommée.' },
		kinds,
		notSent: 'there is no such reply'
	};
}
