import { error, fail, redirect, type Cookies } from '@sveltejs/kit';
import { masked, parseAddress } from '#rooms/base/address.ts';
import { readForm } from '#rooms/base/form.ts';
import { database } from '#rooms/base/house.ts';
import { initiativeBySlug } from '#rooms/initiatives/find.ts';
import { allows, type Initiative } from '#rooms/initiatives/initiative.ts';
import { readToken } from '#rooms/accounts/session-cookie.ts';
import { signInWithCode } from '#rooms/accounts/sign-in.ts';
import { codeToSpeak } from '#rooms/voices/letters.ts';
import { askForCode } from '#rooms/voices/prove-mailbox.ts';
import { say, type SayRefusal } from '#rooms/voices/say.ts';
import { SayFirstForm, type AddressRefusal } from '#rooms/voices/say-form.ts';
import { voiceOf } from '#rooms/voices/threads.ts';
import { speakerOf } from '#rooms/voices/who-speaks.ts';
import { localPath } from '#words/paths.ts';
import { strictForm } from '../../../../strict-form.ts';
import { confirmMine } from '../../../../sign-in/code/[handle]/confirm-mine.ts';
import { personHere, whoIsHere } from '../who-is-here.ts';
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
		return askCode(initiative, { ...words, email }, locals, false);
	},
	again: async ({ request, params, locals }) => {
		const typed = await strictForm(request, [...WORDS, 'email', 'handle', 'code']);
		return askCode(await speakable(params.slug), typed, locals, true);
	},
	enter: async ({ request, params, cookies, locals }) => {
		const { code, handle, ...typed } = await strictForm(request, [...WORDS, 'email', 'handle', 'code']);
		const initiative = await speakable(params.slug);
		const replacing = readToken(request.headers.get('cookie'));
		const entered = await signInWithCode(database(), { handle, code, replacing }, locals.now);
		if (!entered.ok) return codeStep(typed, handle, entered.refusals);
		await signedInHere(entered.value, cookies, locals);
		const { email: _, ...words } = typed;
		return publish(initiative, entered.value.personId, words, locals);
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

async function askCode(initiative: Initiative, typed: Typed & { email: string }, locals: App.Locals, again: boolean) {
	const address = parseAddress(typed.email);
	if (!address) error(400, 'bad_form');
	const { locale, now } = locals;
	const send = codeToSpeak(initiative.title, locale);
	const handle = await askForCode(database(), { address, name: typed.name.trim(), locale }, send, now);
	const { text, name, kind, to, email } = typed;
	return {
		step: 'code' as const,
		handle,
		masked: masked(address),
		typed: { text, name, kind, to, email },
		refusals: [],
		again
	};
}

function codeStep(
	typed: Typed & { email: string },
	handle: string,
	refusals: { code: 'code_wrong' | 'handle_wrong'; field: string | null }[]
) {
	const address = parseAddress(typed.email);
	const shown = address ? masked(address) : '';
	return fail(422, { step: 'code' as const, handle, masked: shown, typed, refusals, again: false });
}

async function signedInHere(
	{ personId, cookie }: { personId: string; cookie: { name: string; value: string; options: { path: '/' } } },
	cookies: Cookies,
	locals: App.Locals
): Promise<void> {
	await confirmMine(database(), personId, locals.now);
	cookies.set(cookie.name, cookie.value, cookie.options);
}
