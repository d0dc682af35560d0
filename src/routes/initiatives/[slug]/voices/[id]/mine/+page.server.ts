import { error, fail, redirect } from '@sveltejs/kit';
import { database } from '#rooms/base/house.ts';
import { roleOf } from '#rooms/carrying/carry.ts';
import { initiativeBySlug } from '#rooms/initiatives/find.ts';
import { takeBack } from '#rooms/voices/take-back.ts';
import { isBy, voiceOf } from '#rooms/voices/threads.ts';
import { askOfficial, meetNeed, turnIntoNeed, turnIntoUpdate } from '#rooms/voices/turn.ts';
import { localPath } from '#words/paths.ts';
import { strictForm } from '../../../../../strict-form.ts';
import { voiceView } from '../../voice-view.ts';
import { personHere, whoIsHere } from '../../../../../who-is-here.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** What somebody may do with one voice: withdraw it when it is theirs, make something of it when they carry the initiative. */
export const load: PageServerLoad = async ({ params, cookies, locals, setHeaders }) => {
	setHeaders({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' });
	const db = database();
	const { initiative, voice } = await spoken(params);
	const here = await whoIsHere(db, { cookies, locals });
	const me = here?.personId ?? null;
	const mine = me !== null && (await isBy(db, initiative.id, voice.id, me));
	const carries = me !== null && (await roleOf(db, initiative, me)) !== null;
	return {
		slug: initiative.slug,
		title: initiative.title,
		id: voice.id,
		name: voice.name,
		text: voice.text,
		voice: { ...voiceView(voice, { slug: initiative.slug, locale: locals.locale, now: locals.now }), acts: [] },
		known: here !== null,
		mine,
		turnable: carries && voice.parent === null && voice.became === null && !voice.withdrawn,
		need: carries && voice.need && !voice.need.met && !voice.withdrawn ? voice.need.what : null,
		asks: initiative.asked.kind !== 'none'
	};
};

const NOTHING = { text: '', mail: '', need: '' };

export const actions: Actions = {
	withdraw: async (event) => {
		const { by, at } = await acting(event, []);
		const outcome = await takeBack(database(), { ...by, initiativeId: by.id, id: event.params.id }, event.locals.now);
		if (!outcome.ok) return fail(422, { refusals: outcome.refusals, typed: NOTHING });
		redirect(303, `${at}/voices`);
	},
	update: async (event) => {
		const { by, at, typed } = await acting(event, ['text', 'mail']);
		const outcome = await turnIntoUpdate(database(), by, event.params.id, typed, event.locals.now);
		if (!outcome.ok)
			return fail(422, {
				refusals: outcome.refusals,
				typed: { ...NOTHING, text: typed['text'] ?? '', mail: typed['mail'] ?? '' }
			});
		redirect(303, `${at}/voices/${event.params.id}`);
	},
	need: async (event) => {
		const { by, at, typed } = await acting(event, ['need']);
		const outcome = await turnIntoNeed(database(), by, event.params.id, typed, event.locals.now);
		if (!outcome.ok) return fail(422, { refusals: outcome.refusals, typed: { ...NOTHING, need: typed['need'] ?? '' } });
		redirect(303, `${at}/voices/${event.params.id}`);
	},
	met: async (event) => {
		const { by, at } = await acting(event, []);
		const outcome = await meetNeed(database(), by, event.params.id, event.locals.now);
		if (!outcome.ok) return fail(422, { refusals: outcome.refusals, typed: NOTHING });
		redirect(303, `${at}/voices/${event.params.id}`);
	},
	ask: async (event) => {
		const { by, at } = await acting(event, []);
		const outcome = await askOfficial(database(), by, event.params.id, event.locals.now);
		if (!outcome.ok) return fail(422, { refusals: outcome.refusals, typed: NOTHING });
		redirect(303, `${at}/voices/${event.params.id}`);
	}
};

async function spoken(params: { slug: string; id: string }) {
	const initiative = await initiativeBySlug(database(), params.slug);
	const voice = initiative && (await voiceOf(database(), initiative.id, params.id));
	if (!initiative || !voice) error(404);
	return { initiative, voice };
}

async function acting({ params, request, cookies, locals }: RequestEvent, keys: string[]) {
	const { initiative } = await spoken(params);
	const typed = await strictForm(request, keys);
	const here = await whoIsHere(database(), { cookies, locals });
	if (!here) error(403, 'not_yours');
	const by = await personHere(database(), here, locals);
	const at = localPath(locals.locale, `/initiatives/${initiative.slug}`);
	return { by: { id: initiative.id, by, personId: by }, at, typed };
}
