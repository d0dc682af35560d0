import type { Db } from '../base/database.ts';
import { beginHolding, endSeat, holderLocked, type Holding } from '../seats/hold.ts';
import { officeAt } from '../seats/office.ts';
import type { Seat } from '../seats/seat.ts';
import { changeClaim } from './claim.sql.ts';
import type { Claim } from './claim.ts';
import { mailContested, mailTaken } from './letters.ts';

/** `taken`: the seat is theirs. `waits`: somebody else holds it and is asked first. */
export type Proved = 'taken' | 'waits';

type Proof = Pick<Holding, 'proof' | 'givenBy' | 'secondedBy'>;

/** A claim whose proof is in: the seat begins, or, when somebody holds it, they are told and asked. Never silently. */
export async function prove(tx: Db, claim: Claim, proof: Proof, now: Date): Promise<Proved> {
	const office = (await officeAt(tx, claim.office))!;
	const holder = await holderLocked(tx, claim.office);
	if (holder && holder.personId !== claim.personId) {
		await changeClaim(tx, claim.id, {
			proved_at: now,
			...(proof.givenBy && { vouched_by: proof.givenBy, seconded_by: proof.secondedBy })
		});
		await mailContested(tx, office, claim, holder, now);
		return 'waits';
	}
	if (holder) await changeClaim(tx, claim.id, { settled_at: now, settled_as: 'taken' });
	else await take(tx, claim, proof, now);
	return 'taken';
}

/** The claim is settled and its seat begins; whoever held it leaves it first. */
export async function replace(
	tx: Db,
	claim: Claim,
	holder: Seat | null,
	proof: Proof,
	end: { word: string | null; by: string | null },
	now: Date
) {
	if (holder) await endSeat(tx, holder, { why: 'replaced', ...end }, now);
	await take(tx, claim, proof, now);
}

async function take(tx: Db, claim: Claim, proof: Proof, now: Date): Promise<void> {
	const { office, personId, name, title } = claim;
	await beginHolding(tx, { office, personId, name, title, ...proof }, now);
	await changeClaim(tx, claim.id, { settled_at: now, settled_as: 'taken' });
	await mailTaken(tx, (await officeAt(tx, office))!, claim, now);
}
