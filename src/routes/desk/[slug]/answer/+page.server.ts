import { fail } from '@sveltejs/kit';
import { askFollowUp } from '#rooms/answers/follow-up.ts';
import { answersOf } from '#rooms/answers/shown.ts';
import { database } from '#rooms/base/house.ts';
import { officeAt } from '#rooms/seats/office.ts';
import { answerView } from '../../../answer-view.ts';
import { readPosted, typedTexts } from '../../../posted.ts';
import { carriedHere } from '../carried-by.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent, locals }) => {
	const { initiative, role } = await parent();
	const { locale, now } = locals;
	const answer = (await answersOf(database(), initiative.id))[0];
	const office = answer && (await officeAt(database(), answer.office));
	if (!answer || !office) return { answer: null, followUp: null, mayAsk: false };
	return {
		answer: answerView(answer, { slug: initiative.slug, office, forward: null, locale, now }),
		followUp: answer.followUp && { question: answer.followUp.question, reply: answer.followUp.reply?.text ?? null },
		mayAsk: role === 'author' && answer.followUp === null
	};
};

export const actions: Actions = {
	default: async ({ request, params, locals }) => {
		const posted = await readPosted(request);
		const asked = await askFollowUp(database(), await carriedHere(params.slug, locals), posted, locals.now);
		return asked.ok ? { done: true } : fail(422, { refusals: asked.refusals, typed: typedTexts(posted) });
	}
};
