import type { Db } from '../base/database.ts';
import { refused, type Outcome } from '../base/outcome.ts';
import { claimWithLetter, type ClaimRefusal } from '../claims/make.ts';
import type { Proved } from '../claims/prove.ts';
import { sameAnswerCode } from '../interpellations/answer-code.ts';
import { markRead } from '../interpellations/marks.ts';
import { spendLetterTry } from '../seats/letter-tries.ts';
import type { Office } from '../seats/office.ts';
import { sentLetters } from './dossiers.sql.ts';

export type LetterRefusal = ClaimRefusal | 'code_wrong' | 'tries_spent';

/**
 * Claims an office's seat with the code printed in the letter of an interpellation: it went to the office's own address, so whoever
 * types it was given it there. The letter counts as read.
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
	const letter = letters.find((one) => sameAnswerCode(form.code, one.initiative_id, one.code_round));
	if (!letter) return refused('code_wrong', 'code');
	const way = letter.by_way === 'mail' ? 'office_mail' : 'paper';
	const claimed = await claimWithLetter(db, personId, office, { name: form.name, title: form.title, way }, now);
	if (claimed.ok) await markRead(db, letter.initiative_id, now);
	return claimed;
}
