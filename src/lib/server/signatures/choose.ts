import * as v from 'valibot';
import type { Address } from '../base/address.ts';
import { inTransaction, type Db } from '../base/database.ts';
import { readForm } from '../base/form.ts';
import { record } from '../base/journal.ts';
import { done, refused, type Outcome } from '../base/outcome.ts';
import { chooseRow, consentTo } from './mine.sql.ts';
import { SignFormSchema, WORDING, type SignFormRefusal } from './sign-form.ts';
import { sealAddress, signerOf, type SignatureKey } from './signature.ts';

const { name, showName, passName, news, reason } = SignFormSchema.entries;
const ChoicesSchema = v.strictObject({ name, showName, passName, news, reason });

export type ChooseRefusal = SignFormRefusal | 'not_found';

/**
 * Changes what somebody had chosen by signing: their name, what it may be used for, their reason. Only for whoever has just
 * proved `address`. A reason is shown with the name: without it, it is erased. Each change of mind is dated in `consent`.
 */
export async function changeSignature(
	db: Db,
	key: SignatureKey,
	address: Address,
	form: unknown,
	now: Date
): Promise<Outcome<null, ChooseRefusal>> {
	const read = readForm<SignFormRefusal, typeof ChoicesSchema>(ChoicesSchema, form);
	if (!read.ok) return read;
	const said = read.value;
	const sealed = said.news ? sealAddress(signerOf(key.initiativeId, address), address) : null;
	const kept = await inTransaction(db, async (tx) => {
		const reason = (said.showName && said.reason) || null;
		if (!(await chooseRow(tx, key, { ...said, reason, sealed }))) return false;
		const choices = [
			{ purpose: 'show_name', given: said.showName },
			{ purpose: 'pass_name', given: said.passName },
			{ purpose: 'news', given: said.news }
		];
		await consentTo(tx, key, choices, WORDING, now);
		await record(tx, { subjectId: key.initiativeId, kind: 'signature_changed' }, now);
		return true;
	});
	return kept ? done(null) : refused('not_found');
}
