import type { Db } from '../src/lib/server/base/database.ts';
import { handOn, Resting } from '../src/lib/server/base/hand-on.ts';
import type { Initiative } from '../src/lib/server/initiatives/initiative.ts';
import { hearAnswer, hearCopy } from '../src/lib/server/interpellations/hear-answer.ts';
import { openInterpellation } from '../src/lib/server/interpellations/open.ts';
import { ensureOffice } from '../src/lib/server/seats/office.ts';
import { hasConfirmed } from './a-signature.ts';
import { anInitiative } from './an-initiative.ts';
import { VILLAGE } from './some-places.ts';

const HOUR_MS = 3_600_000;

/** Hands on what happened, as the worker does. */
export async function hears(db: Db, now: Date): Promise<void> {
	const listeners = {
		threshold_reached: [openInterpellation],
		answer_published: [hearAnswer],
		answer_copied: [hearCopy]
	};
	while ((await handOn(db, listeners, new Resting(), now)) > 0);
}

/**
 * An initiative of the village of Acigné (threshold 25) that 25 people have signed, the last at `now`: over two days, so that nothing
 * is held, or all at once.
 */
export async function aCall(
	db: Db,
	now: Date,
	says: { atOnce?: boolean; form?: Record<string, string>; passing?: number } = {}
): Promise<Initiative> {
	const began = new Date(+now - 49 * HOUR_MS);
	const asking = { commune: VILLAGE, addressee: 'commune', title: 'Rénover la salle de classe', ...says.form };
	const initiative = await anInitiative(db, asking, began);
	for (let n = 1; n <= 25; n += 1) {
		const at = says.atOnce ? now : new Date(+now - (25 - n) * 2 * HOUR_MS);
		const passName = n <= (says.passing ?? 0);
		const who = { name: `Voisine ${n}`, email: `voisine${n}.${initiative.short}@exemple.fr`, passName };
		await hasConfirmed(db, initiative.slug, who, at);
	}
	await hears(db, now);
	return initiative;
}

/** The town hall of the village has an address, as its host entered it. */
export async function townHallMail(db: Db, email: string | null, now: Date): Promise<void> {
	const key = { kind: 'commune' as const, code: VILLAGE };
	const label = { fr: 'la mairie d’Acigné', en: 'the town hall of Acigné' };
	await ensureOffice(db, { ...key, label, departement: '35', population: 420 }, now);
	await db.updateTable('office').set({ email }).where('kind', '=', key.kind).where('code', '=', key.code).execute();
}
