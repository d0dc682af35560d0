import type { Db } from '../base/database.ts';
import { groundRow } from './watched.sql.ts';

/** What can be reported and acted upon. All of it hangs on an initiative. */
export const SUBJECT_KINDS = [
	'initiative',
	'update',
	'picture',
	'signature',
	'comment',
	'answer',
	'follow_up',
	'reply'
] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

export interface SubjectKey {
	kind: SubjectKind;
	initiativeId: string;
	/** The initiative's own when it is the subject; the answer's for the author's question that follows it. */
	id: string;
}

/** What a piece of content hangs on. */
export interface WatchedInitiative {
	id: string;
	slug: string;
	title: string;
	communeName: string;
	departement: string;
	authorId: string | null;
	locale: 'fr' | 'en';
}

/** One piece of content, as who watches over it sees it: what it says, who answers for it, where it stands. */
export interface Subject {
	key: SubjectKey;
	/** What it says, part by part, in the order it is read: `title`, `body`, `name`… Text, never markup. Empty once hidden. */
	texts: Record<string, string>;
	/** Content hashes of its pictures and documents. */
	files: string[];
	/** Who answers for it; no id when they have no account (who signs) or have left. */
	by: { personId: string | null; name: string };
	locale: 'fr' | 'en';
	at: Date;
	/** Without language: `/initiatives/…#comment-…`. */
	path: string;
	initiative: WatchedInitiative;
	standing: 'shown' | 'hidden' | 'gone';
}

/**
 * What a room lets the watchers do with its content. Words that are taken down leave the room's tables whole, so that no page,
 * feed, search or export of today or tomorrow can still show them; who takes them down keeps them, sealed, and gives them back.
 */
export interface Watched {
	/** Null when it never stood there. */
	find(db: Db, key: SubjectKey): Promise<Subject | null>;
	/** Takes all its words and pictures out, under this decision. @returns what puts them back, for `putBack` alone; null when nothing stands there. */
	takeDown(tx: Db, key: SubjectKey, decisionId: string, now: Date): Promise<string | null>;
	/** Puts other words in the place of some parts. @returns as `takeDown`. */
	mask(tx: Db, key: SubjectKey, texts: Record<string, string>, now: Date): Promise<string | null>;
	/** As it was before, byte for byte. False when its place is gone: erased since by who wrote it. */
	putBack(tx: Db, key: SubjectKey, original: string, now: Date): Promise<boolean>;
}

/** What content hangs on, in whatever state; null when it never was. */
export async function watchedInitiative(db: Db, id: string): Promise<WatchedInitiative | null> {
	const row = await groundRow(db, id);
	if (!row) return null;
	return {
		id,
		slug: row.slug,
		title: row.title,
		communeName: row.commune_name,
		departement: row.departement,
		authorId: row.author,
		locale: row.locale === 'en' ? 'en' : 'fr'
	};
}
