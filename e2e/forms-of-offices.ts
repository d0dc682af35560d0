import { NOT_THERE, type Cast, type Form, type Forms } from './a-form.ts';
import { byPost } from './by-post.ts';

/** The town hall of Cesson, whose mayor the stage seats, and that of Bruz, where nobody sits. */
const SEATED = '/offices/commune-35051';
const FREE = '/offices/commune-35047';

const fromDesk = (page: string, form: Omit<Form, 'path' | 'cookie'>) => ({
	[`/offices/[key]/${page}`]: ({ stage }: Cast): Form => ({
		cookie: stage.cookies.mayor,
		path: `${SEATED}/${page.replace('?/default', '').replace('[slug]', stage.jean.slug)}`,
		...form
	})
});

const ofClaims = (page: string, form: Omit<Form, 'path' | 'cookie'>) => ({
	[`/offices/[key]/${page}`]: ({ stage }: Cast): Form => ({
		cookie: stage.cookies.lina,
		path: `${FREE}/${page.replace('?/default', '')}`,
		...form
	})
});

const byStaff = (action: string, form: Omit<Form, 'path' | 'cookie'>) => ({
	[`/host/offices/[key]?/${action}`]: ({ stage }: Cast): Form => ({
		cookie: stage.cookies.hana,
		path: `/host/${FREE.slice(1)}?/${action}`,
		...form
	})
});

const NO_CLAIM = 'there is no such claim';
const ON_CLAIM: Omit<Form, 'path' | 'cookie'> = {
	good: { claim: NOT_THERE },
	kinds: { claim: 'choice' },
	notSent: NO_CLAIM
};

/** Offices: claiming one, its desk, its answers, and what the staff settles. */
export const OFFICES: Forms = {
	'/offices/[key]/claim?/who': ({ town }) => ({
		path: `${FREE}/claim?/who`,
		good: { name: 'Lou Martin', email: town.address('lou') },
		kinds: { name: 'name', email: 'address' }
	}),
	...ofClaims('claim?/claim', {
		good: { name: 'Lina Morel', title: 'maire de Bruz', way: 'paper' },
		kinds: { name: 'name', title: 'line', way: 'choice' }
	}),
	...ofClaims('claim?/code', { good: { code: '000000' }, kinds: { code: 'code' }, notSent: 'no letter has left' }),
	...ofClaims('claim?/again', { good: {}, notSent: 'a letter carries the code, not a mail' }),
	...ofClaims('claim?/stop', { good: {} }),
	'/offices/[key]/answer?/who': ({ town }) => ({
		path: `${FREE}/answer?/who`,
		good: { name: 'Lou Martin', email: town.address('lou') },
		kinds: { name: 'name', email: 'address' }
	}),
	...ofClaims('answer?/code', {
		good: { name: 'Lina Morel', title: 'maire de Bruz', code: 'AAAAA-AAAAA' },
		kinds: { name: 'name', title: 'line', code: 'code' },
		notSent: 'no letter was written to that office'
	}),
	...ofClaims('join?/accept', { good: { offer: NOT_THERE }, kinds: { offer: 'choice' }, notSent: 'none was made' }),
	...ofClaims('join?/refuse', { good: { offer: NOT_THERE }, kinds: { offer: 'choice' }, notSent: 'none was made' }),
	'/offices/[key]/answers/[slug]?/save': async (cast) => ({
		...(await answering(cast, 'save')),
		kinds: { revision: 'choice', kind: 'choice', body: 'paragraphs', forward: 'choice', what0: 'line', by0: 'choice' }
	}),
	'/offices/[key]/answers/[slug]?/publish': async (cast) => {
		const form = await answering(cast, 'publish');
		return { ...form, good: { revision: form.good['revision']! }, kinds: { revision: 'choice' } };
	},
	'/offices/[key]/answers/[slug]?/add': async (cast) => ({
		...(await answering(cast, 'add')),
		good: { name: 'Devis' },
		kinds: { name: 'line' },
		file: { field: 'document', bytes: Buffer.from('%PDF-1.7\n1 0 obj <<>> endobj\n%%EOF\n') }
	}),
	...fromDesk('answers/[slug]?/take', { good: { id: NOT_THERE }, kinds: { id: 'choice' }, notSent: 'none there' }),
	...fromDesk('answers/[slug]?/settle', {
		good: { promise: NOT_THERE, says: 'kept', word: 'C’est fait.' },
		kinds: { promise: 'choice', says: 'choice', word: 'paragraphs' },
		notSent: 'there is no such promise'
	}),
	...fromDesk('answers/[slug]?/reply', { good: { text: 'Au printemps.' }, kinds: { text: 'paragraphs' } }),
	...fromDesk('desk?/radar', { good: { residents: '50' }, kinds: { residents: 'choice' } }),
	...fromDesk('desk?/contested', {
		good: { claim: NOT_THERE, word: 'Non.', says: 'objects' },
		kinds: { claim: 'choice', says: 'choice' },
		notSent: NO_CLAIM
	}),
	...fromDesk('desk/contact?/default', {
		good: { email: '', postal: 'Place de l’Hôtel-de-Ville\n35510 Cesson-Sévigné' },
		kinds: { email: 'address', postal: 'paragraphs' }
	}),
	...fromDesk('desk/extend/[slug]?/default', {
		good: { days: '30', why: 'Le conseil se réunit le 12.' },
		kinds: { days: 'choice', why: 'paragraphs' },
		notSent: 'no letter waits there'
	}),
	'/offices/[key]/desk/team?/offer': ({ town, stage }) => ({
		cookie: stage.cookies.mayor,
		path: `${SEATED}/desk/team?/offer`,
		good: {
			...{ name: 'Yann Kervella', title: 'adjoint aux écoles', email: town.address('yann'), rights: 'draft' },
			until: new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
		},
		kinds: { name: 'name', title: 'line', email: 'address', until: 'choice', rights: 'choice' }
	}),
	...fromDesk('desk/team?/takeBack', { good: { offer: NOT_THERE }, kinds: { offer: 'choice' }, notSent: 'none there' }),
	...fromDesk('desk/team?/end', { good: { seat: NOT_THERE }, kinds: { seat: 'choice' }, notSent: 'none there' }),
	...fromDesk('desk/team?/leave', { good: { sure: 'yes' }, notSent: 'other stories of this town need the mayor' }),
	...byStaff('contact', {
		good: { email: '', postal: 'Place du Docteur-Joly\n35170 Bruz', voters: '13000' },
		kinds: { email: 'address', postal: 'paragraphs', voters: 'choice' }
	}),
	...byStaff('address', {
		good: { email: 'mairie@bruz.example', says: 'yes' },
		kinds: { email: 'choice', says: 'choice' },
		notSent: 'no address waits'
	}),
	...byStaff('vouch', ON_CLAIM),
	...byStaff('second', ON_CLAIM),
	...byStaff('print', ON_CLAIM),
	...byStaff('decide', {
		good: { claim: NOT_THERE, word: 'Vu à la mairie.', says: 'accept' },
		kinds: { claim: 'choice', says: 'choice' },
		notSent: NO_CLAIM
	}),
	...byStaff('end', {
		good: { seat: NOT_THERE, word: 'Elle a quitté ses fonctions.' },
		kinds: { seat: 'choice' },
		notSent: 'there is no such seat'
	})
};

/** The form of the mayor's answer, with what its page holds: the revision that was looked at. */
async function answering({ town, stage }: Cast, action: string): Promise<Form> {
	const path = `${SEATED}/answers/${stage.jean.slug}`;
	const { body } = await byPost(town.origin, stage.cookies.mayor).get(path);
	const revision = /name="revision" value="(\d+)"/.exec(body)?.[1] ?? '';
	const good = { revision, kind: 'agreed', body: `Nous éclairons tout : ${town.unique()}.`, forward: '' };
	return { cookie: stage.cookies.mayor, path: `${path}?/${action}`, good };
}
