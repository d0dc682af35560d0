import { error } from '@sveltejs/kit';
import { database } from '#rooms/base/house.ts';
import { voiceTotals, waitingQuestions } from '#rooms/voices/threads.ts';
import { localPath } from '#words/paths.ts';
import { voices } from '#words/voices.ts';
import { voiceView } from '../../../initiatives/[slug]/voices/voice-view.ts';
import { carriedBy } from '../carried-by.ts';
import type { PageServerLoad } from './$types';

/** Questions that wait for those who carry the initiative, the oldest first. */
export const load: PageServerLoad = async ({ params, locals }) => {
	const db = database();
	const { locale, now } = locals;
	const found = await carriedBy(db, params.slug, locals.person!.personId);
	if (!found) error(404, 'not_here');
	const { id, slug } = found.initiative;
	const [waiting, totals] = await Promise.all([waitingQuestions(db, id), voiceTotals(db, id)]);
	const at = localPath(locale, `/initiatives/${slug}/voices`);
	const w = voices[locale];
	const acts = (voice: string) => [
		{ href: `${at}/new?to=${voice}`, label: w.reply },
		{ href: `${at}/${voice}/mine`, label: w.turn }
	];
	return {
		waiting: waiting.map((voice) => ({ ...voiceView(voice, { slug, locale, now }), acts: acts(voice.id) })),
		...totals
	};
};
