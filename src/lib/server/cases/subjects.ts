import { config } from '../base/config.ts';
import type { Db } from '../base/database.ts';
import { seal, unseal } from '../base/seal.ts';
import { isUuid } from '../base/uuid.ts';
import {
	SUBJECT_KINDS,
	type Subject,
	type SubjectKey,
	type SubjectKind,
	type Watched
} from '../initiatives/watched.ts';
import { watchedVoices } from '../voices/watched.ts';

/** Whose content each kind is: the only list. */
const WATCHED: Partial<Record<SubjectKind, Watched>> = {
	comment: watchedVoices
};

/** What may be done with this kind of content. */
export function watchedAs(kind: SubjectKind): Watched {
	const watched = WATCHED[kind];
	if (!watched) throw new Error(`Nobody watches over ${kind}.`);
	return watched;
}

/** The piece of content as it stands now, hidden or not; null when it never stood there. */
export function findSubject(db: Db, key: SubjectKey): Promise<Subject | null> {
	return watchedAs(key.kind).find(db, key);
}

const PURPOSE = 'subject';

/** For a path: opaque, and the same for the same thing. Who signed when cannot be read from it. */
export function writeSubject({ kind, initiativeId, id }: SubjectKey): string {
	return seal(config().keys.link, PURPOSE, `${kind} ${initiativeId} ${id}`).toString('base64url');
}

/** Null for anything we did not write. */
export function readSubject(handle: string): SubjectKey | null {
	if (handle.length > 400) return null;
	const [kind = '', initiativeId = '', id = ''] =
		unseal(config().keys.link, PURPOSE, Buffer.from(handle, 'base64url'))?.split(' ') ?? [];
	const known = SUBJECT_KINDS.find((one) => one === kind);
	return known && isUuid(initiativeId) && isUuid(id) ? { kind: known, initiativeId, id } : null;
}
