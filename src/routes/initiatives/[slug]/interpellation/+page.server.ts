import { error } from '@sveltejs/kit';
import { database } from '#rooms/base/house.ts';
import { settings } from '#rooms/base/settings.ts';
import { initiativeBySlug } from '#rooms/initiatives/find.ts';
import { gaugeOf } from '#rooms/interpellations/gauge-of.ts';
import { interpellationOf } from '#rooms/interpellations/interpellation.ts';
import { officeAt, officePath } from '#rooms/seats/office.ts';
import { askedOffice } from '../asked-office.ts';
import { callView } from '../call-view.ts';
import { stepsOf } from './steps-of.ts';
import type { PageServerLoad } from './$types';

/** The formal call, step by step, for everybody; before the threshold, what will happen. */
export const load: PageServerLoad = async ({ params, locals, url, setHeaders }) => {
	const db = database();
	const { locale, now } = locals;
	const initiative = await initiativeBySlug(db, params.slug);
	if (!initiative) error(404);
	const call = await interpellationOf(db, initiative.id);
	const key = call && { kind: call.officeKind, code: call.officeCode };
	const [office, asked, gauge, { silences }] = await Promise.all([
		key && officeAt(db, key),
		askedOffice(db, initiative, locale),
		gaugeOf(db, initiative, now),
		settings(db)
	]);
	const label = office?.label[locale] ?? asked;
	const about = { initiative, office: label ?? '', silences, byMail: office?.email != null };
	setHeaders({ 'cache-control': 'public, max-age=0', 'cache-tags': `initiative:${initiative.id}` });
	return {
		slug: initiative.slug,
		title: initiative.title,
		writtenIn: initiative.locale,
		threshold: initiative.threshold,
		office: label,
		call: call && callView(call, about, locale, now),
		steps: call ? stepsOf(call, locale, now) : [],
		letter: call?.letterAt != null,
		answerAt: key && call.sentAt && !call.answeredAt ? `${officePath(key)}/answer` : null,
		gauge,
		wrong: url.searchParams.has('wrong'),
		spent: url.searchParams.has('spent')
	};
};
