import type { Db } from '../base/database.ts';
import { nameOf } from '../carrying/co-author.ts';
import { roleOf } from '../carrying/carry.ts';
import type { Initiative } from '../initiatives/initiative.ts';
import type { OfficeKey } from '../seats/office.ts';
import { seatAt } from '../seats/seat.ts';

/** Under what name and role somebody speaks under an initiative. */
export interface Speaker {
	name: string;
	voice: 'author' | 'official' | null;
	/** Of the official. */
	title: string | null;
}

/** Those who carry it and those who hold the office that is asked speak under the name they are known by; others as they say. */
export async function speakerOf(
	db: Db,
	initiative: Initiative,
	who: { personId: string; name: string },
	now: Date
): Promise<Speaker> {
	if (await roleOf(db, initiative, who.personId))
		return { name: await nameOf(db, initiative, who.personId), voice: 'author', title: null };
	const office = officeAsked(initiative);
	const seat = office && (await seatAt(db, office, who.personId, now));
	if (seat) return { name: seat.name, voice: 'official', title: seat.title };
	return { name: who.name, voice: null, title: null };
}

/** The office an initiative asks; null when it asks none. A body that only its author names goes by the initiative's short code. */
function officeAsked({ asked, short }: Initiative): OfficeKey | null {
	if (asked.kind === 'none') return null;
	if (asked.kind === 'other') return { kind: 'other', code: short };
	return asked.code === null ? null : { kind: asked.kind, code: asked.code };
}
