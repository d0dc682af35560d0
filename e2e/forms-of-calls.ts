import { NOT_THERE, type Form } from './a-form.ts';
import type { Stage } from './stage.ts';

/** Forms about the formal call: taking the letter there, and the host's electoral silences. */
export const CALL_FORMS: Record<string, (cast: { stage: Stage }) => Form> = {
	'/desk/[slug]/letter?/default': ({ stage }) => ({
		cookie: stage.cookies.jean,
		path: `/desk/${stage.jean.slug}/letter`,
		good: { way: 'hand', on: '2026-12-03' },
		kinds: { way: 'choice', on: 'choice' },
		file: { field: 'photo', bytes: new Uint8Array() },
		notSent: 'the letter is not written yet'
	}),
	'/host/silence?/add': ({ stage }) => ({
		cookie: stage.cookies.hana,
		path: '/host/silence?/add',
		good: { where: 'commune', code: '01001', from: '2026-03-14', to: '2026-03-15', why: 'Élections municipales' },
		kinds: { where: 'choice', code: 'choice', from: 'choice', to: 'choice', why: 'line' },
		notSent: 'other stories of this town know the site as it is'
	}),
	'/host/silence?/remove': ({ stage }) => ({
		cookie: stage.cookies.hana,
		path: '/host/silence?/remove',
		good: { id: NOT_THERE },
		kinds: { id: 'choice' },
		notSent: 'there is no such period'
	})
};
