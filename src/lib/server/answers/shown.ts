import type { Db } from '../base/database.ts';
import type { Part } from '../base/part.ts';
import type { OfficeKey, OfficeKind } from '../seats/office.ts';
import type { Answer, AnswerKind, AnswerVersion } from './answer.ts';
import { answerRows, answersJson, versionRows, type AnswerRow, type VersionRow } from './answer.sql.ts';

/**
 * What offices say of an initiative, the one to be read first at the head: an office that is competent before one that passed
 * it on, then the last that began to answer. Empty before any answer. One query.
 */
export async function answersOf(db: Db, initiativeId: string): Promise<Answer[]> {
	return inOrder(await answerRows(db, initiativeId));
}

/** The same, asked with the initiative. */
export const answersShown: Part<Answer[]> = {
	sql: (of) => answersJson(of),
	read: (json) => inOrder(json as AnswerRow[])
};

function inOrder(rows: AnswerRow[]): Answer[] {
	return rows.map(toAnswer).sort((a, b) => Number(a.kind === 'not_competent') - Number(b.kind === 'not_competent'));
}

/** Every version of an answer, the last first. */
export async function versionsOf(db: Db, answer: Pick<Answer, 'initiativeId' | 'id'>): Promise<AnswerVersion[]> {
	return (await versionRows(db, answer.initiativeId, answer.id)).map(toVersion);
}

function toVersion(row: VersionRow): AnswerVersion {
	return { ...textOf(row), hash: row.hash.toString('hex'), at: row.at };
}

function textOf(row: Omit<VersionRow, 'hash' | 'at'>): Omit<AnswerVersion, 'hash' | 'at'> {
	return {
		number: row.number,
		kind: row.kind as AnswerKind,
		body: row.body,
		byName: row.by_name,
		byTitle: row.by_title,
		copied: row.copied,
		forward: officeKey(row.forward_kind, row.forward_code)
	};
}

function toAnswer(row: AnswerRow): Answer {
	const asked = row.follow_up;
	return {
		...textOf(row),
		hash: row.hash,
		at: new Date(row.at),
		id: row.id,
		initiativeId: row.initiative_id,
		office: { kind: row.office_kind as OfficeKind, code: row.office_code },
		publishedAt: new Date(row.published_at),
		versions: row.versions.map(({ number, kind, at }) => ({ number, kind: kind as AnswerKind, at: new Date(at) })),
		documents: row.documents,
		commitments: row.commitments.map((one) => ({
			id: one.id,
			what: one.what,
			by: one.by,
			madeAt: new Date(one.made_at),
			officeSays: one.office_says,
			officeWord: one.office_word,
			officeAt: one.office_at ? new Date(one.office_at) : null,
			saidDone: one.said_done,
			saidNotDone: one.said_not_done,
			withdrawnAt: one.withdrawn_at ? new Date(one.withdrawn_at) : null
		})),
		followUp: asked && {
			question: asked.question,
			askedAt: new Date(asked.asked_at),
			reply:
				asked.reply && asked.replied_at
					? {
							text: asked.reply,
							name: asked.reply_name ?? '',
							title: asked.reply_title ?? '',
							at: new Date(asked.replied_at)
						}
					: null
		}
	};
}

function officeKey(kind: string | null, code: string | null): OfficeKey | null {
	return kind && code ? { kind: kind as OfficeKind, code } : null;
}
