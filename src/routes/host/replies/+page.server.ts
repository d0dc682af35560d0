import { fail } from '@sveltejs/kit';
import { revisionsOf } from '#rooms/carrying/history.ts';
import { database } from '#rooms/base/house.ts';
import { initiativeById } from '#rooms/initiatives/find.ts';
import { ASKED_WITHIN_DAYS, isOverdue, settledReplies, waitingReplies, type Reply } from '#rooms/replies/reply.ts';
import { refuseReply, showReply } from '#rooms/replies/settle-reply.ts';
import { onDay } from '#words/dates.ts';
import { strictForm } from '../../strict-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, setHeaders }) => {
	setHeaders({ 'cache-control': 'private, no-store' });
	const [waiting, settled] = await Promise.all([waitingReplies(database()), settledReplies(database())]);
	return {
		waiting: await Promise.all(waiting.map((reply) => waitingView(reply, locals))),
		settled: settled.map(({ id, name, shownAt, refusedWhy, settledAt }) => ({
			...{ id, name, shown: shownAt !== null, why: refusedWhy },
			on: settledAt ? onDay(locals.locale, settledAt, locals.now) : ''
		}))
	};
};

const HOUR_MS = 3_600_000;

async function waitingView(reply: Reply, { locale, now }: App.Locals) {
	const { initiativeId, id, name, passage, text, askedAt, dueAt } = reply;
	const initiative = await initiativeById(database(), initiativeId);
	const [latest] = await revisionsOf(database(), initiativeId);
	const old = latest !== undefined && +askedAt - +latest.at > ASKED_WITHIN_DAYS * 24 * HOUR_MS;
	return {
		...{ initiativeId, id, name, passage, text, old },
		slug: initiative?.slug ?? null,
		title: initiative?.title ?? '',
		asked: onDay(locale, askedAt, now),
		hours: Math.max(0, Math.ceil((+dueAt - +now) / HOUR_MS)),
		overdue: isOverdue(reply, now)
	};
}

export const actions: Actions = {
	show: async ({ request, locals }) => {
		const key = await strictForm(request, ['initiativeId', 'id', 'why']);
		const shown = await showReply(database(), locals.person!, key, locals.now);
		return shown.ok ? { done: true as const } : fail(422, { refusals: shown.refusals, id: key.id, why: '' });
	},
	refuse: async ({ request, locals }) => {
		const { why, ...key } = await strictForm(request, ['initiativeId', 'id', 'why']);
		const outcome = await refuseReply(database(), locals.person!, key, { why }, locals.now);
		return outcome.ok ? { done: true as const } : fail(422, { refusals: outcome.refusals, id: key.id, why });
	}
};
