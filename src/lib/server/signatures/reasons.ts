import type { Db } from '../base/database.ts';
import { config } from '../base/config.ts';
import { seal, unseal } from '../base/seal.ts';
import { shownRows } from './reasons.sql.ts';

/** Somebody who chose to be named. No date: when somebody signed is nobody's business. */
export interface Shown {
	name: string;
	reason: string | null;
}

export interface ShownPage {
	shown: Shown[];
	/** For the next page; null at the end. */
	next: string | null;
}

const A_PAGE = 20;
const PURPOSE = 'signature-cursor';

/** The reasons people gave, with their names: confirmed, and only those who chose to show it. Latest first. */
export function reasonsOf(db: Db, initiativeId: string, cursor: string | null): Promise<ShownPage> {
	return pageOf(db, initiativeId, cursor, true);
}

/** The names of those who chose to show it, with or without a reason. */
export function namesOf(db: Db, initiativeId: string, cursor: string | null): Promise<ShownPage> {
	return pageOf(db, initiativeId, cursor, false);
}

async function pageOf(db: Db, initiativeId: string, cursor: string | null, withReason: boolean): Promise<ShownPage> {
	const rows = await shownRows(db, initiativeId, { after: readCursor(cursor), withReason, limit: A_PAGE + 1 });
	const page = rows.slice(0, A_PAGE);
	const last = rows.length > A_PAGE ? page.at(-1) : undefined;
	return {
		shown: page.map(({ name, reason }) => ({ name, reason })),
		next: last?.confirmed_at ? writeCursor(last.confirmed_at, last.id) : null
	};
}

/** Sealed: an id of a signature, or its hour, is shown to nobody. */
function writeCursor(at: Date, id: string): string {
	return seal(config().keys.link, PURPOSE, JSON.stringify([at.getTime(), id])).toString('base64url');
}

function readCursor(cursor: string | null): { at: Date; id: string } | null {
	const text =
		cursor && cursor.length < 300 ? unseal(config().keys.link, PURPOSE, Buffer.from(cursor, 'base64url')) : null;
	if (!text) return null;
	const [at, id] = JSON.parse(text) as [number, string];
	return { at: new Date(at), id };
}
