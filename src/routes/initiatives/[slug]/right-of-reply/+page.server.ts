import { error, fail } from '@sveltejs/kit';
import { readForm } from '#rooms/base/form.ts';
import { database } from '#rooms/base/house.ts';
import { initiativeBySlug } from '#rooms/initiatives/find.ts';
import type { Initiative } from '#rooms/initiatives/initiative.ts';
import { AskReplyFirstForm, askReply, type AskReplyRefusal } from '#rooms/replies/ask-reply.ts';
import { codeToReply } from '#rooms/replies/letters.ts';
import { longestReply } from '#rooms/replies/reply.ts';
import { onDay } from '#words/dates.ts';
import { askCode, codeWrong, enterCode } from '../../../code-between.ts';
import { strictForm } from '../../../strict-form.ts';
import type { Actions, PageServerLoad } from './$types';

/** The page of whoever is named: never kept. The mailbox is proved each time, signed in or not: the decision goes there. */
export const load: PageServerLoad = async ({ params, setHeaders }) => {
	setHeaders({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' });
	const initiative = await here(params.slug);
	return { slug: initiative.slug, title: initiative.title, most: longestReply(initiative) };
};

const WORDS = ['name', 'passage', 'text', 'email'] as const;

export const actions: Actions = {
	ask: async ({ request, params, locals }) => {
		const typed = await strictForm(request, WORDS);
		const initiative = await here(params.slug);
		const read = readForm<AskReplyRefusal, typeof AskReplyFirstForm>(AskReplyFirstForm, typed);
		if (!read.ok) return wrong(read.refusals, typed);
		return askCode(codeToReply(initiative.title, locals.locale), typed, locals, false);
	},
	again: async ({ request, params, locals }) => {
		const { handle: _, code: __, ...typed } = await strictForm(request, [...WORDS, 'handle', 'code']);
		const { title } = await here(params.slug);
		return askCode(codeToReply(title, locals.locale), typed, locals, true);
	},
	enter: async ({ request, params, cookies, locals }) => {
		const { code, handle, ...typed } = await strictForm(request, [...WORDS, 'handle', 'code']);
		const { id } = await here(params.slug);
		const entered = await enterCode({ request, cookies, locals }, { handle, code });
		if (!entered.ok) return codeWrong(typed, handle, entered.refusals);
		const { name, passage, text } = typed;
		const { locale, now } = locals;
		const by = { personId: entered.value, initiativeId: id, locale };
		const asked = await askReply(database(), by, { name, passage, text }, now);
		if (!asked.ok) return wrong(asked.refusals, typed);
		return { step: 'asked' as const, due: onDay(locale, asked.value.dueAt, now), refusals: [], typed, again: false };
	}
};

function wrong(
	refusals: { code: AskReplyRefusal; field: string | null }[],
	typed: Record<(typeof WORDS)[number], string>
) {
	return fail(422, { step: 'words' as const, refusals, typed, again: false });
}

async function here(slug: string): Promise<Initiative> {
	return (await initiativeBySlug(database(), slug)) ?? error(404);
}
