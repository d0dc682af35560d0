import type { Db } from '../base/database.ts';
import type { Initiative } from '../initiatives/initiative.ts';
import type { OfficeKey } from '../seats/office.ts';
import { forwardedTo } from './answer.sql.ts';

/** The office an initiative asks; null when it asks nobody. A body its author named goes by the initiative's short code. */
export function officeAsked({ asked, short }: Pick<Initiative, 'asked' | 'short'>): OfficeKey | null {
	if (asked.kind === 'none') return null;
	if (asked.kind === 'other') return { kind: 'other', code: short };
	return asked.code ? { kind: asked.kind, code: asked.code } : null;
}

/** Whether an office may answer: it is asked, or the one that was asked passed it on. Before any threshold too. */
export async function isAddressed(db: Db, initiative: Initiative, office: OfficeKey): Promise<boolean> {
	const asked = officeAsked(initiative);
	if (asked?.kind === office.kind && asked.code === office.code) return true;
	return forwardedTo(db, initiative.id, office);
}
