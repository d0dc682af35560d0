import { fail } from '@sveltejs/kit';
import { judge, judgePromise, peekJudgement } from '#rooms/answers/judge.ts';
import { SAYS } from '#rooms/answers/verdict.ts';
import { database } from '#rooms/base/house.ts';
import { officeAt } from '#rooms/seats/office.ts';
import { longDay } from '#words/dates.ts';
import { answerView } from '../../answer-view.ts';
import { PRIVATE_PAGE } from '../../posted.ts';
import { strictForm } from '../../strict-form.ts';
import type { Actions, PageServerLoad } from './$types';

/** What a signatory is asked: opening it changes nothing, each answer is a button of its own. */
export const load: PageServerLoad = async ({ params, locals, setHeaders }) => {
	setHeaders(PRIVATE_PAGE);
	const { locale, now } = locals;
	const found = await peekJudgement(database(), params.token, now);
	const office = found && (await officeAt(database(), found.answer.office));
	if (!found || !office) return { asked: null };
	const { slug, title, rounds, promises, answer } = found;
	return {
		asked: {
			...{ slug, title },
			answer: answerView(answer, { slug, office, forward: null, locale, now }),
			rounds: rounds.toReversed().map(({ round, mine }) => ({ round, mine, words: [...SAYS[round]] })),
			promises: promises.map((one) => ({ ...one, day: longDay(locale, one.by) }))
		}
	};
};

export const actions: Actions = {
	round: async ({ params, request, locals }) => {
		const tap = await strictForm(request, ['round', 'says']);
		const said = await judge(database(), params.token, tap, locals.now);
		return said.ok ? { done: true } : fail(422, { code: said.refusals[0]!.code });
	},
	promise: async ({ params, request, locals }) => {
		const tap = await strictForm(request, ['promise', 'says']);
		const said = await judgePromise(database(), params.token, tap, locals.now);
		return said.ok ? { done: true } : fail(422, { code: said.refusals[0]!.code });
	}
};
