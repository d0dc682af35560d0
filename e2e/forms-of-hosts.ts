import { aPicture, NOT_THERE, type Cast, type Form, type Forms } from './a-form.ts';

const ONE_SITE = 'other stories of this town know the site as it is';

const host = (page: string, form: Omit<Form, 'path' | 'cookie'>) => ({
	[`/host/${page}`]: ({ stage }: Cast): Form => ({
		cookie: stage.cookies.hana,
		path: `/host/${page.replace('?/default', '')}`,
		...form
	})
});

/** The forms of those who hold the site. */
export const HOSTS: Forms = {
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
	...host('promises?/default', {
		good: {
			'rung-0': '1',
			'fr-0': 'Un référent vous appelle.',
			'en-0': 'Somebody calls.',
			'days-0': '7',
			'owner-0': 'host'
		},
		kinds: { 'rung-0': 'choice', 'fr-0': 'line', 'en-0': 'line', 'days-0': 'choice', 'owner-0': 'choice' },
		notSent: ONE_SITE
	}),
	...host('obligations?/default', {
		good: { initiativeId: NOT_THERE, promiseId: NOT_THERE, word: 'C’est fait.' },
		kinds: { initiativeId: 'choice', promiseId: 'choice', word: 'paragraphs' },
		notSent: 'nothing is owed'
	}),
	'/host/officials?/read': ({ stage }) => ({
		cookie: stage.cookies.hana,
		path: '/host/officials?/read',
		good: { source: 'mayors', day: '2026-05-12', url: '' },
		kinds: { source: 'choice', day: 'choice', url: 'line' },
		file: { field: 'file', bytes: Buffer.from('Un fichier ; qui n’en est pas un') },
		notSent: 'a file that is none'
	}),
	'/host/officials/[id]?/apply': ({ stage }) => ({
		cookie: stage.cookies.hana,
		path: `/host/officials/${NOT_THERE}?/apply`,
		good: { elections: 'yes' },
		kinds: { elections: 'choice' },
		notSent: 'there is no such file'
	}),
	'/host/officials/[id]?/leave': ({ stage }) => ({
		cookie: stage.cookies.hana,
		path: `/host/officials/${NOT_THERE}?/leave`,
		good: {},
		notSent: 'there is no such file'
	}),
	...host('competences?/save', {
		good: { id: '', words: 'serre', kind: 'commune', reasonFr: 'La ville.', reasonEn: 'The town.', place: '900' },
		kinds: {
			...{ id: 'choice', words: 'line', kind: 'choice', reasonFr: 'line', reasonEn: 'line', place: 'choice' }
		},
		notSent: ONE_SITE
	}),
	...host('competences?/remove', {
		good: { id: NOT_THERE },
		kinds: { id: 'choice' },
		notSent: 'there is no such line'
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
	})
};
