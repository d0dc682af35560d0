import { redirect } from '@sveltejs/kit';
import type { RequestHandler } from './$types';
import { database } from '#rooms/base/house.ts';
import { initiativesOf } from '#rooms/initiatives/find.ts';
import { myData } from '#rooms/accounts/my-data.ts';
import { isFresh } from '#rooms/accounts/session.ts';
import { voicesBy } from '#rooms/voices/threads.ts';
import { mySeats } from '#rooms/seats/forget.ts';
import { localPath } from '#words/paths.ts';

/** All that is held about whoever asks, as a file. Their own session, not older than 15 minutes; kept nowhere on the way. */
export const GET: RequestHandler = async ({ locals }) => {
	const person = locals.person!;
	if (!isFresh(person, locals.now)) {
		const next = encodeURIComponent(localPath(locals.locale, '/desk/account'));
		redirect(303, `${localPath(locals.locale, '/sign-in')}?again=1&next=${next}`);
	}
	const [mine, initiatives, voices, seats] = await Promise.all([
		myData(database(), person.personId),
		initiativesOf(database(), person.personId),
		voicesBy(database(), person.personId),
		mySeats(database(), person.personId)
	]);
	return new Response(JSON.stringify({ ...mine, initiatives, voices, seats }, null, '	'), {
		headers: {
			'content-type': 'application/json; charset=utf-8',
			'content-disposition': 'attachment; filename="possibles.json"',
			'cache-control': 'private, no-store'
		}
	});
};
