import type { Db } from '../base/database.ts';
import type { Asked, Place } from './initiative.ts';
import { deleteRevisions, insertRevision } from './revision.sql.ts';

/** A text as it was shown: what a signature names. */
export interface Revision {
	/** Of the initiative. */
	id: string;
	/** From 1; each text that was shown has its own. */
	number: number;
	title: string;
	body: string;
	why: string;
	place: Place;
	asked: Asked;
	/** It changed what is asked, of whom or where. */
	material: boolean;
	/** The author's word about the change. */
	note: string;
}

/** Keeps a text beside those before it; the same number again replaces it. */
export function keepRevision(tx: Db, revision: Revision, now: Date): Promise<void> {
	return insertRevision(tx, revision, now);
}

/** Forgets every text shown so far: nobody signed one. */
export function dropRevisions(tx: Db, initiativeId: string): Promise<void> {
	return deleteRevisions(tx, initiativeId);
}
