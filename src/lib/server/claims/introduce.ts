import { parseAddress } from '../base/address.ts';
import { inTransaction, type Db } from '../base/database.ts';
import { refused, refusedAll, type Outcome, type Refusal } from '../base/outcome.ts';
import { askCode, type SendCode } from '../accounts/sign-in.ts';
import { personAt } from '../people/person.ts';
import { personName, type NameFault } from '../seats/plain-person.ts';

export type IntroduceRefusal = `name_${NameFault}` | 'address_wrong';

/**
 * Somebody we do not know gives their name and their own address, any address: it signs them in, it proves nothing about an
 * office. The answer is the same whether or not they were known.
 */
export async function introduce(
	db: Db,
	form: { name: string; email: string; locale: string },
	send: SendCode,
	now: Date
): Promise<Outcome<{ handle: string; sent: Promise<void> }, IntroduceRefusal>> {
	const wrong: Refusal<IntroduceRefusal>[] = [];
	const name = personName(form.name);
	const address = parseAddress(form.email);
	if ('fault' in name) wrong.push({ code: `name_${name.fault}`, field: 'name' });
	if (!address) wrong.push({ code: 'address_wrong', field: 'email' });
	if ('fault' in name || !address) return refusedAll(wrong);
	await inTransaction(db, (tx) => personAt(tx, { address, name: name.text, locale: form.locale }, now));
	const asked = askCode(db, { email: form.email, locale: form.locale }, send, now);
	return asked.ok ? asked : refused('address_wrong', 'email');
}
