import { database } from '#rooms/base/house.ts';
import { dossiersOf, figuresOf } from '#rooms/dossiers/dossier.ts';
import { officialsOf } from '#rooms/officials/official.ts';
import { officeTag } from '#rooms/seats/hold.ts';
import { holdersOf, speakersOf } from '#rooms/seats/seat.ts';
import { dayWords, isoDay } from '#words/dates.ts';
import { ENOUGH_ANSWERS, halfWords } from '#words/office-page.ts';
import type { PageServerLoad } from './$types';
import { dossierRow } from './dossier-view.ts';
import { officialShown } from './official-view.ts';
import { officeHere } from './office-here.ts';

/** What everybody may know of an office: who holds it, what it is asked, where each stands. The same for every reader. */
export const load: PageServerLoad = async ({ params, url, locals, setHeaders }) => {
	const { locale, now } = locals;
	const office = await officeHere(params.key);
	const db = database();
	const page = Number(url.searchParams.get('page') ?? '1');
	const [speakers, holders, asked, figures, officials] = await Promise.all([
		speakersOf(db, office, now),
		holdersOf(db, office),
		dossiersOf(db, office, { order: 'newest', page }, now),
		figuresOf(db, office, now),
		officialsOf(db, office)
	]);
	setHeaders({ 'cache-control': 'public, max-age=0', 'cache-tags': `${officeTag(office)} list` });
	const day = (at: Date) => dayWords(locale, at, now);
	return {
		key: params.key,
		office: office.label[locale],
		email: office.email,
		officials: officials.map((one) => officialShown(one, locale)),
		holder: speakers.filter((one) => one.holder).map((one) => ({ ...one, since: day(one.since) }))[0] ?? null,
		speakers: speakers
			.filter((one) => !one.holder)
			.map(({ name, title, until }) => ({ name, title, until: until && day(until) })),
		before: holders
			.filter((one) => one.until !== null && one.until <= now)
			.map(({ name, title, since, until }) => ({
				name,
				title,
				iso: isoDay(until!),
				from: day(since),
				to: day(until!)
			})),
		rows: asked.dossiers.map((dossier) => dossierRow(dossier, locale)),
		page: asked.number,
		more: asked.more,
		figures,
		half: halfWords(locale, figures),
		charted: figures.answered >= ENOUGH_ANSWERS
	};
};
