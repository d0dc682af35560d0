import { error, fail } from '@sveltejs/kit';
import type { Answer } from '#rooms/answers/answer.ts';
import { addDocument, removeDocument } from '#rooms/answers/document.ts';
import { draftOf, MOST_COMMITMENTS, saveDraft, type Draft } from '#rooms/answers/draft.ts';
import { replyFollowUp } from '#rooms/answers/follow-up.ts';
import { publishAnswer } from '#rooms/answers/publish-answer.ts';
import { settleCommitment } from '#rooms/answers/settle.ts';
import { answersOf } from '#rooms/answers/shown.ts';
import { database } from '#rooms/base/house.ts';
import { findOffice } from '#rooms/dossiers/find-office.ts';
import { markReadAt } from '#rooms/interpellations/marks.ts';
import { may, seatsAtOffice } from '#rooms/seats/seat.ts';
import { communeByCode } from '#rooms/territory/find-place.ts';
import { officesOf } from '#rooms/territory/offices.ts';
import { dayWords, onDay } from '#words/dates.ts';
import { answerView } from '../../../../answer-view.ts';
import { formOf, readPosted, typedTexts } from '../../../../posted.ts';
import { strictForm } from '../../../../strict-form.ts';
import { receivedHere } from './received-here.ts';
import { seatHere, type Here } from './seat-here.ts';
import type { Actions, PageServerLoad } from './$types';

/** Lines of promises shown: those written and two more. */
const MORE_LINES = 2;

export const load: PageServerLoad = async ({ params, locals, url, setHeaders }) => {
	setHeaders({ 'cache-control': 'private, no-store' });
	const here = await seatHere(params, locals, url.pathname);
	const { office, seat, initiative } = here;
	const { locale, now } = locals;
	const db = database();
	const [draft, answers, others, received] = await Promise.all([
		draftOf(db, initiative.id, office),
		answersOf(db, initiative.id),
		forwardsOf(here),
		receivedHere(here, locals)
	]);
	const shown = answers.find((one) => one.office.kind === office.kind && one.office.code === office.code) ?? null;
	return {
		...{ slug: initiative.slug, title: initiative.title, confirmed: initiative.confirmed, key: params.key },
		office: office.label[locale],
		seat: { name: seat.name, title: seat.title },
		received,
		may: { draft: may(seat, 'draft', now), answer: may(seat, 'answer', now), commit: may(seat, 'commit', now) },
		draft: { ...draft, at: null },
		lines: Math.min(MOST_COMMITMENTS, draft.commitments.length + MORE_LINES),
		saved: draft.at && { on: onDay(locale, draft.at, now), by: await nameOf(here, draft, now) },
		forwards: others.map(({ kind, code, label }) => ({ value: `${kind}-${code}`, label: label[locale] })),
		preview: isNew(draft, shown) ? await previewOf(here, draft, locals) : null,
		number: shown?.number ?? 0,
		hash: shown?.hash ?? null,
		promises: (shown?.commitments ?? [])
			.filter(({ withdrawnAt }) => withdrawnAt === null)
			.map(({ id, what, by, officeSays, officeWord }) => ({ id, what, by, officeSays, officeWord })),
		followUp: shown?.followUp && {
			question: shown.followUp.question,
			on: dayWords(locale, shown.followUp.askedAt, now),
			reply: shown.followUp.reply?.text ?? null
		}
	};
};

/** Whether the draft says anything that is not shown yet. */
function isNew(draft: Draft, shown: Answer | null): boolean {
	if (!shown || draft.documents.some(({ number }) => number > shown.number)) return true;
	const promises = (list: { what: string; by: string }[]) =>
		list
			.map(({ what, by }) => `${by} ${what}`)
			.toSorted()
			.join('\n');
	const standing = shown.commitments.filter(({ withdrawnAt }) => withdrawnAt === null);
	const same = draft.kind === shown.kind && draft.body === shown.body && draft.forward?.code === shown.forward?.code;
	return !same || promises(draft.commitments) !== promises(standing);
}

/** To whom it may be passed on: the other offices of the place. */
async function forwardsOf({ initiative, office }: Here) {
	const commune = await communeByCode(database(), initiative.place.commune);
	return commune ? officesOf(commune).filter((one) => one.kind !== office.kind || one.code !== office.code) : [];
}

async function nameOf({ office }: Here, draft: Draft, now: Date): Promise<string | null> {
	const seats = await seatsAtOffice(database(), office, now);
	return seats.find((one) => one.id === draft.seatId)?.name ?? null;
}

/** What everybody would see; null while there is nothing to see. */
async function previewOf({ office, seat, initiative }: Here, draft: Draft, { locale, now }: App.Locals) {
	if (!draft.kind || !draft.body) return null;
	const told = { officeSays: null, officeWord: null, officeAt: null, saidDone: 0, saidNotDone: 0, withdrawnAt: null };
	const commitments = draft.commitments
		.filter(({ what, by }) => what && by)
		.map((one, at) => ({ id: String(at), madeAt: now, ...told, ...one }));
	const { kind, body, documents } = draft;
	const forward = draft.forward && (await findOffice(database(), draft.forward));
	const signed = { byName: seat.name, byTitle: seat.title, at: now, number: draft.version + 1, copied: false };
	return answerView(
		{ kind, body, documents, commitments, forward: draft.forward, ...signed },
		{ slug: initiative.slug, office, forward, locale, now, whole: true }
	);
}

export const actions: Actions = {
	save: async ({ request, params, locals, url }) => {
		const { seat, initiative } = await seatHere(params, locals, url.pathname);
		const posted = await readPosted(request);
		const saved = await saveDraft(database(), seat, initiative.id, posted, locals.now);
		await markReadAt(database(), initiative.id, seat.office, locals.now);
		if (!saved.ok) return fail(422, { refusals: saved.refusals, typed: typedTexts(posted) });
		return { done: 'saved' as const };
	},
	publish: async ({ request, params, locals, url }) => {
		const { seat, initiative } = await seatHere(params, locals, url.pathname);
		const { revision } = await strictForm(request, ['revision']);
		const published = await publishAnswer(database(), seat, initiative.id, Number(revision), locals.now);
		if (!published.ok) return fail(422, { refusals: published.refusals });
		return { done: 'published' as const };
	},
	add: async ({ request, params, locals, url }) => {
		const { seat, initiative } = await seatHere(params, locals, url.pathname);
		const form = await formOf(request);
		const [file, name] = [form.get('document'), form.get('name')];
		if (!(file instanceof File) || typeof name !== 'string' || [...form.keys()].length !== 2) error(400, 'bad_form');
		const upload = { bytes: Buffer.from(await file.arrayBuffer()), name: name || plainName(file.name) };
		const added = await addDocument(database(), seat, initiative.id, upload, locals.now);
		return added.ok ? { done: 'saved' as const } : fail(422, { refusals: added.refusals, typed: { name } });
	},
	take: async ({ request, params, locals, url }) => {
		const { seat, initiative } = await seatHere(params, locals, url.pathname);
		const { id } = await strictForm(request, ['id']);
		const taken = await removeDocument(database(), seat, initiative.id, id, locals.now);
		return taken.ok ? { done: 'saved' as const } : fail(422, { refusals: taken.refusals });
	},
	settle: async ({ request, params, locals, url }) => {
		const { seat, initiative } = await seatHere(params, locals, url.pathname);
		const posted = await readPosted(request);
		const settled = await settleCommitment(database(), seat, initiative.id, posted, locals.now);
		return settled.ok
			? { done: 'settled' as const }
			: fail(422, { refusals: settled.refusals, typed: typedTexts(posted) });
	},
	reply: async ({ request, params, locals, url }) => {
		const { seat, initiative } = await seatHere(params, locals, url.pathname);
		const posted = await readPosted(request);
		const replied = await replyFollowUp(database(), seat, initiative.id, posted, locals.now);
		return replied.ok
			? { done: 'replied' as const }
			: fail(422, { refusals: replied.refusals, typed: typedTexts(posted) });
	}
};

/** What a browser calls the file may hold a folder; only the last part is a name. */
function plainName(name: string): string {
	return name.split(/[/\\]/).at(-1) ?? '';
}
