import type { Db } from '../base/database.ts';

export async function writeAnswered(tx: Db, id: string, answered: boolean): Promise<void> {
	await tx
		.updateTable('initiative')
		.set({ state: answered ? 'answered' : 'open' })
		.where('id', '=', id)
		.where('state', '=', answered ? 'open' : 'answered')
		.execute();
}
