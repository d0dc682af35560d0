import { error, fail, redirect } from '@sveltejs/kit';
import { readForm } from '#rooms/base/form.ts';
import { database } from '#rooms/base/house.ts';
import { initiativeBySlug } from '#rooms/initiatives/find.ts';
import { allows, type Initiative } from '#rooms/initiatives/initiative.ts';
import { codeToSpeak } from '#rooms/voices/letters.ts';
import { say, type SayRefusal } from '#rooms/voices/say.ts';
import { SayFirstForm, type AddressRefusal } from '#rooms/voices/say-form.ts';
import { voiceOf } from '#rooms/voices/threads.ts';
import { speakerOf } from '#rooms/voices/who-speaks.ts';
import { localPath } from '#words/paths.ts';
import { askCode, codeWrong, enterCode } from '../../../../code-between.ts';
import { strictForm } from '../../../../strict-form.ts';
import { personHere, whoIsHere } from '../../../../who-is-here.ts';
import type { Actions, PageServerLoad } from './$types';

/** The page of whoever writes: it may know them, so it is never kept. */
export const load: PageServerLoad = async ({ params, url, cookies, locals, setHeaders }) => {
	setHeaders({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' });
	const db = database();
	const initiative = await speakable(params.slug);
	const here = await whoIsHere(db, { cookies, locals });
	const to = await voiceOf(db, initiative.id, url.searchParams.get('to') ?? '');
	const speaker = here?.personId
		? await speakerOf(db, initiative, { personId: here.personId, name: here.name }, locals.now)
		: null;
	return {
		slug: initiative.slug,
		title: initiative.title,
		known: here && { name: here.name },
		speaker: speaker?.voice ? { ...speaker, voice: speaker.voice } : null,
		to: to && to.parent === null && !to.withdrawn ? { id: to.id, name: to.name, text: to.text } : null
	};
};

const WORDS = ['text', 'name', 'kind', 'to'] as const;

/**
 * Nothing typed is ever lost: it goes from one form to the next in the page itself, until it is published. Who is not known
 * gets a code by mail between the two; nothing is kept here meanwhile.
 */
export const actions: Actions = {
	say: async ({ request, params, cookies, locals }) => {
		const typed = await strictForm(request, [...WORDS, 'email']);
		const db = database();
		const initiative = await speakable(params.slug);
		const here = await whoIsHere(db, { cookies, locals });
		const { email, ...words } = typed;
		if (here) return publish(initiative, await personHere(db, here, locals), words, locals);
		const read = readForm<SayRefusal | AddressRefusal, typeof SayFirstForm>(SayFirstForm, typed);
		if (!read.ok) return fail(422, { step: 'words' as const, refusals: read.refusals, typed, again: false });
		return askCode(codeToSpeak(initiative.title, locals.locale), { ...words, email }, locals, false);
	},
	again: async ({ request, params, locals }) => {
		const { handle: _, code: __, ...typed } = await strictForm(request, [...WORDS, 'email', 'handle', 'code']);
		const { title } = await speakable(params.slug);
		return askCode(codeToSpeak(title, locals.locale), typed, locals, true);
	},
	enter: async ({ request, params, cookies, locals }) => {
		const { code, handle, ...typed } = await strictForm(request, [...WORDS, 'email', 'handle', 'code']);
		const initiative = await speakable(params.slug);
		const entered = await enterCode({ request, cookies, locals }, { handle, code });
		if (!entered.ok) return codeWrong(typed, handle, entered.refusals);
		const { email: _, ...words } = typed;
		return publish(initiative, entered.value, words, locals);
	}
};

type Typed = Record<(typeof WORDS)[number], string>;

async function speakable(slug: string): Promise<Initiative> {
	const initiative = await initiativeBySlug(database(), slug);
	if (!initiative || !allows(initiative.state, 'speak')) error(404);
	return initiative;
}

async function publish({ id, slug }: Initiative, personId: string, words: Typed, { locale, now }: App.Locals) {
	const said = await say(database(), { personId, initiativeId: id }, words, now);
	if (!said.ok)
		return fail(422, { step: 'words' as const, refusals: said.refusals, typed: { ...words, email: '' }, again: false });
	const at = localPath(locale, `/initiatives/${slug}/voices/${said.value.parent ?? said.value.id}`);
	redirect(303, `${at}?said#v-${said.value.id}`);
}
