import type { Db } from '#rooms/base/database.ts';
import { calls, type Filter } from '#rooms/register/register.ts';
import { exportFile, type ExportRow } from '../export-file.ts';

const COLUMNS = [
	...['initiative', 'title', 'commune', 'place', 'departement', 'themes', 'office_kind', 'office_code', 'office'],
	...[
		'threshold',
		'signatures',
		'opened_at',
		'sent_at',
		'due_at',
		'received_at',
		'read_at',
		'reminders',
		'extended',
		'answered_at',
		'state',
		'days',
		'days_unanswered',
		'answer',
		'commitments'
	]
];

/** The whole register, or a part of it, as a file. Nothing about a person. */
export function everyCall(as: 'csv' | 'json', db: Db, filter: Filter, now: Date): Response {
	return exportFile(as, 'interpellations', COLUMNS, pages(db, filter, now), 'list');
}

async function* pages(db: Db, filter: Filter, now: Date): AsyncGenerator<ExportRow[]> {
	let after: string | null = null;
	do {
		const page: Awaited<ReturnType<typeof calls>> = await calls(db, filter, { after, limit: 500 }, now);
		yield page.items.map((call) => ({
			...{ initiative: call.slug, title: call.title, commune: call.commune, place: call.place },
			...{ departement: call.departement, themes: call.themes.join(' '), office_kind: call.office.kind },
			...{ office_code: call.office.code, office: call.office.label.fr, threshold: call.threshold },
			signatures: call.confirmed,
			opened_at: call.openedAt.toISOString(),
			sent_at: call.sentAt?.toISOString() ?? null,
			due_at: call.dueAt?.toISOString() ?? null,
			received_at: call.receivedAt?.toISOString() ?? null,
			read_at: call.readAt?.toISOString() ?? null,
			...{ reminders: call.reminders, extended: call.extended ? 1 : 0 },
			answered_at: call.answeredAt?.toISOString() ?? null,
			...{
				state: call.state,
				days: call.days,
				days_unanswered: call.state === 'late' ? call.days : null,
				answer: call.answer,
				commitments: call.commitments
			}
		}));
		after = page.next;
	} while (after !== null);
}
