import type { Db } from '#rooms/base/database.ts';
import type { Initiative } from '#rooms/initiatives/initiative.ts';
import { officePath } from '#rooms/seats/office.ts';
import { communeByCode } from '#rooms/territory/find-place.ts';
import { officeOf } from '#rooms/territory/offices.ts';
import type { Locale } from '#words/sentences.ts';

/** Who is asked, as one says it: « la mairie de Rennes », or what the author wrote; null when nobody is. */
export async function askedOffice(db: Db, initiative: Initiative, locale: Locale): Promise<string | null> {
	const { kind, name } = initiative.asked;
	if (kind === 'none') return null;
	if (kind === 'other') return name;
	const commune = await communeByCode(db, initiative.place.commune);
	return (commune && officeOf(commune, kind)?.label[locale]) ?? name;
}

/** The page of who is asked; null when nobody is, or not before the author of a body they named is confirmed. */
export function officePageOf({ asked, short, confirmedAt }: Initiative): string | null {
	if (asked.kind === 'none') return null;
	if (asked.kind === 'other') return confirmedAt && officePath({ kind: 'other', code: short });
	return asked.code && officePath({ kind: asked.kind, code: asked.code });
}
