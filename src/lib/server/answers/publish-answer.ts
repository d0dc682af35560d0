import { inTransaction, type Db } from '../base/database.ts';
import { record } from '../base/journal.ts';
import { done, refused, type Outcome } from '../base/outcome.ts';
import { uuid7 } from '../base/uuid.ts';
import { setAnswered } from '../initiatives/answered.ts';
import type { Initiative } from '../initiatives/initiative.ts';
import { ensureOffice, officeAt, type Office, type OfficeKey } from '../seats/office.ts';
import type { Seat } from '../seats/seat.ts';
import { communeByCode } from '../territory/find-place.ts';
import { officesOf } from '../territory/offices.ts';
import { insertVersion, lockOffice } from './answer.sql.ts';
import { stopsClock, type Answer } from './answer.ts';
import { insertCommitment, standingRows, withdrawCommitments } from './commitment.sql.ts';
import { lookForCopies } from './copies.ts';
import { documentRows } from './document.sql.ts';
import { toDraft } from './draft.ts';
import { draftRow } from './draft.sql.ts';
import { isSame, readyOf, type PublishRefusal, type Ready } from './ready.ts';
import { shownHash } from './shown-text.ts';
import { answersOf } from './shown.ts';
import { writing, type Held } from './writing.ts';

interface Published {
	number: number;
	/** SHA-256 of what is shown, 64 hexadecimal digits. */
	hash: string;
}

/**
 * Publishes the draft as it was previewed (`revision`), by a seat that may answer: the first time, or as the next version.
 * Promises that are in it stay, those no longer in it are taken back in public. Signatories who asked for news are told of the
 * first version, and of one that says something else or promises something else.
 */
export function publishAnswer(
	db: Db,
	seat: Seat,
	initiativeId: string,
	revision: number,
	now: Date
): Promise<Outcome<Published, PublishRefusal>> {
	return inTransaction(db, async (tx) => {
		// Before any initiative: publishing may touch others of this office, and no two of them wait for each other in a circle.
		await lockOffice(tx, seat.office);
		return writing<Published, PublishRefusal>(tx, seat, 'answer', initiativeId, now, async (_, held) => {
			const row = await draftRow(tx, initiativeId, held.answer.answerId);
			if (!row || row.revision !== revision) return refused('draft_stale', 'body');
			const standing = await standingRows(tx, initiativeId, held.answer.answerId);
			const ready = readyOf(toDraft(row), standing, seat, now);
			return ready.ok ? publish(tx, held, seat, ready.value, now) : ready;
		});
	});
}

async function publish(
	tx: Db,
	held: Held,
	seat: Seat,
	ready: Ready,
	now: Date
): Promise<Outcome<Published, PublishRefusal>> {
	const { initiative, answer } = held;
	const before = (await answersOf(tx, initiative.id)).find((one) => one.id === answer.answerId);
	const promises = await sortPromises(tx, answer, ready);
	const documents = await documentRows(tx, initiative.id, answer.answerId);
	const changed = {
		promises: promises.fresh.length + promises.gone.length > 0,
		files: documents.some((one) => one.number > answer.version)
	};
	const same =
		before && before.kind === ready.kind && before.body === ready.body && before.forward?.code === ready.forward?.code;
	if (same && !changed.promises && !changed.files) return refused('nothing_new', 'body');
	if (ready.forward && !(await forwardTarget(tx, initiative, ready.forward, now)))
		return refused('forward_missing', 'forward');
	const copied = await lookForCopies(tx, initiative, (await officeAt(tx, seat.office))!, ready, now);
	const version = versionOf(held, seat, ready, documents, now);
	await insertVersion(tx, { ...version, seatId: seat.id, likeness: copied.likeness, copied: copied.is }, now);
	await withdrawCommitments(tx, initiative.id, promises.gone, now);
	for (const one of promises.fresh)
		await insertCommitment(tx, { ...answer, id: uuid7(now), office: seat.office, ...one }, now);
	await setAnswered(tx, initiative, (await answersOf(tx, initiative.id)).some(stopsClock));
	const mail = !before || before.kind !== ready.kind || changed.promises;
	const stops = stopsClock({ kind: ready.kind, copied: copied.is });
	await tell(tx, held, seat, { ready, number: version.number, stops, copied: copied.is, mail }, now);
	return done({ number: version.number, hash: version.hash.toString('hex') });
}

function versionOf({ initiative, answer }: Held, seat: Seat, ready: Ready, documents: Answer['documents'], now: Date) {
	const number = answer.version + 1;
	const signed = { number, byName: seat.name, byTitle: seat.title };
	const said = { kind: ready.kind, body: ready.body, forward: ready.forward };
	const shown = { ...signed, ...said, documents, commitments: ready.commitments, office: seat.office, at: now };
	const hash = shownHash({ ...shown, initiative: initiative.short });
	return { initiativeId: initiative.id, answerId: answer.answerId, ...signed, ...said, hash };
}

async function tell(
	tx: Db,
	{ initiative, answer }: Held,
	{ office }: Seat,
	said: { ready: Ready; number: number; stops: boolean; copied: boolean; mail: boolean },
	now: Date
): Promise<void> {
	const { ready, number, stops, copied, mail } = said;
	const facts = {
		...{ answer: answer.answerId, version: number, kind: ready.kind, stops, copied, mail },
		...{ office_kind: office.kind, office_code: office.code },
		...(ready.forward && { forward_kind: ready.forward.kind, forward_code: ready.forward.code })
	};
	await record(tx, { subjectId: initiative.id, kind: 'answer_published', facts }, now);
}

/** Promises already made stay as they are; what is left of them is taken back, what is left of the draft is new. */
async function sortPromises(tx: Db, answer: Held['answer'], { commitments }: Ready) {
	const standing = await standingRows(tx, answer.initiativeId, answer.answerId);
	return {
		fresh: commitments.filter((one) => !standing.some((made) => isSame(made, one))),
		gone: standing.filter((made) => !commitments.some((one) => isSame(made, one))).map(({ id }) => id)
	};
}

/** The office it is passed on to, made if nobody asked it before; null for one that is not of that place. */
async function forwardTarget(tx: Db, initiative: Initiative, key: OfficeKey, now: Date): Promise<Office | null> {
	const commune = await communeByCode(tx, initiative.place.commune);
	const target = commune && officesOf(commune).find((one) => one.kind === key.kind && one.code === key.code);
	if (!target) return null;
	const population = key.kind === 'commune' ? commune.population : null;
	const departement = key.kind === 'region' ? null : commune.departement.code;
	return ensureOffice(tx, { ...key, label: target.label, departement, population }, now);
}
