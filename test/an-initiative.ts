import type { Db } from '../src/lib/server/base/database.ts';
import { authorToken, confirmAuthorByToken } from '../src/lib/server/initiatives/confirm-author.ts';
import { initiativeBySlug } from '../src/lib/server/initiatives/find.ts';
import type { Initiative } from '../src/lib/server/initiatives/initiative.ts';
import { publish } from '../src/lib/server/initiatives/publish.ts';
import { RENNES } from './some-places.ts';

let people = 0;

/** An initiative as people make one: published, and its author confirmed unless said otherwise. */
export async function anInitiative(
	db: Db,
	form: Record<string, string> & { title: string },
	now: Date,
	confirmed = true
): Promise<Initiative> {
	const who = { commune: RENNES, name: 'Jean', email: `jean${++people}@exemple.fr` };
	const outcome = await publish(db, { ...who, ...form }, now);
	if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
	if (confirmed) await confirmAuthorByToken(db, authorToken(outcome.value.id), now);
	return (await initiativeBySlug(db, outcome.value.slug))!;
}
