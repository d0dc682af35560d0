import type { Db } from '../base/database.ts';
import { done, refused, type Outcome } from '../base/outcome.ts';
import { claimSeat, claimWithLetter, type ClaimRefusal } from '../claims/make.ts';
import type { Proved } from '../claims/prove.ts';
import { sameAnswerCode, type LetterWay } from '../interpellations/answer-code.ts';
import { markRead } from '../interpellations/marks.ts';
import { spendLetterTry } from '../seats/letter-tries.ts';
import { provesOffice } from '../seats/office-address.ts';
import type { Office } from '../seats/office.ts';
import { sentLetters } from './dossiers.sql.ts';

export type LetterRefusal = ClaimRefusal | 'code_wrong' | 'tries_spent';

/**
 * Claims an office's seat with the code printed in the letter of an interpellation. Mailed to the office's own address, it proves the
 * claim and the letter counts as read. Carried there by those who ask, or mailed where anybody may open a mailbox, it proves nothing:
 * the claim waits for the host and a second person.
 */
export async function claimByLetter(
	db: Db,
	personId: string,
	office: Office,
	form: { name: string; title: string; code: string },
	now: Date
): Promise<Outcome<Proved, LetterRefusal>> {
	const letters = await sentLetters(db, office);
	if (letters.length === 0) return refused('code_wrong', 'code');
	if (!(await spendLetterTry(db, office, now))) return refused('tries_spent', 'code');
	const { name, title, code } = form;
	const of = (way: LetterWay) => letters.find((one) => sameAnswerCode(code, one.initiative_id, one.code_round, way));
	const mailed = of('mailed');
	if (!mailed && !of('carried')) return refused('code_wrong', 'code');
	if (!mailed || !provesOffice(office.email)) {
		const claimed = await claimSeat(db, personId, office, { name, title, way: 'vouched' }, now);
		return claimed.ok ? done('waits') : claimed;
	}
	const claimed = await claimWithLetter(db, personId, office, { name, title, way: 'office_mail' }, now);
	if (claimed.ok) await markRead(db, mailed.initiative_id, now);
	return claimed;
}
