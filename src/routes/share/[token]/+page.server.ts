import { error } from '@sveltejs/kit';
import { config } from '#rooms/base/config.ts';
import { database } from '#rooms/base/house.ts';
import { qrSvg } from '#rooms/base/qr.ts';
import { initiativeBySlug } from '#rooms/initiatives/find.ts';
import { rungsOf } from '#rooms/initiatives/ladder.ts';
import { shareOf } from '#rooms/signatures/invitations.ts';
import { totalsOf } from '#rooms/signatures/totals.ts';
import { withdrawTokenFrom } from '#rooms/signatures/withdraw.ts';
import { PRIVATE_PAGE } from '../../posted.ts';
import { linkBy } from '../ways.ts';
import type { PageServerLoad } from './$types';

/** The signatory's own page: one question, then the means, and how many their link brought. */
export const load: PageServerLoad = async ({ params, url, locals, setHeaders }) => {
	setHeaders(PRIVATE_PAGE);
	const db = database();
	const share = await shareOf(db, params.token);
	const initiative = share && (await initiativeBySlug(db, share.slug));
	if (!share || !initiative) error(404);
	const { origin } = config();
	const code = initiative.short + share.linkCode;
	return {
		slug: share.slug,
		title: share.title,
		code,
		origin,
		qr: await qrSvg(linkBy({ locale: locals.locale, title: share.title, code, origin }, 'q')),
		people: share.people,
		communes: share.communes,
		confirmed: (await totalsOf(db, initiative.id)).confirmed,
		rungs: rungsOf(initiative.threshold),
		passed: initiative.rungsPassed,
		withdraw: withdrawTokenFrom(params.token),
		said: url.searchParams.has('already')
			? ('already' as const)
			: url.searchParams.has('done')
				? ('done' as const)
				: null,
		remembered: url.searchParams.has('remembered')
	};
};
