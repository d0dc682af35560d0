import { error, redirect } from '@sveltejs/kit';
import { database } from '#rooms/base/house.ts';
import { initiativeBySlug } from '#rooms/initiatives/find.ts';
import { repliesTo, voiceOf } from '#rooms/voices/threads.ts';
import { localPath } from '#words/paths.ts';
import { voiceView } from '../voice-view.ts';
import type { PageServerLoad } from './$types';

/** One voice with all its replies; a reply leads to what it replies to. */
export const load: PageServerLoad = async ({ params, url, locals, setHeaders }) => {
	const db = database();
	const initiative = await initiativeBySlug(db, params.slug);
	const voice = initiative && (await voiceOf(db, initiative.id, params.id));
	if (!initiative || !voice) error(404);
	const { slug } = initiative;
	if (voice.parent)
		redirect(307, `${localPath(locals.locale, `/initiatives/${slug}/voices/${voice.parent}`)}#v-${voice.id}`);
	const after = url.searchParams.get('after');
	const replies = await repliesTo(db, initiative.id, voice.id, { after });
	setHeaders({ 'cache-control': 'public, max-age=0', 'cache-tags': `initiative:${initiative.id}` });
	const where = { slug, locale: locals.locale, now: locals.now };
	return {
		slug,
		id: voice.id,
		title: initiative.title,
		name: voice.withdrawn ? null : voice.name,
		count: voice.replies,
		thread: { ...voiceView(voice, where), replies: replies.items.map((reply) => voiceView(reply, where)) },
		next: replies.next,
		first: after === null,
		said: url.searchParams.has('said')
	};
};
