import { inTransaction, type Db } from '../base/database.ts';
import { done, refused, type Outcome } from '../base/outcome.ts';
import { joinedLine, graphemes } from '../base/plain-text.ts';
import { uuid7 } from '../base/uuid.ts';
import { insertKeptIdea } from './initiatives.sql.ts';
import { slugOf } from './slug.ts';

const NATIONAL =
	/^(dans |en |de |a |au |pour )?(toute?s? )?(la |le |les )?(france( entiere| metropolitaine| et outre mer)?|partout( en france)?|national(e|es)?|niveau national|pays( entier)?|republique francaise|hexagone|tous les francais|toutes les communes|everywhere|nationwide|whole (of )?(france|country)|all (of )?france)$/;

/** « Toute la France », « partout », « national »: a place that is not one here. Communes such as Francheville are left alone. */
export function isNational(place: string): boolean {
	return NATIONAL.test(slugOf(place, 200).replaceAll('-', ' '));
}

export type KeepRefusal = 'title_missing' | 'title_short' | 'title_long' | 'title_characters';

/** Keeps an idea for the weekly question, without anybody's name or address. */
export async function keepIdea(db: Db, text: string, now: Date): Promise<Outcome<{ id: string }, KeepRefusal>> {
	if (text.length > 5000) return refused('title_long', 'title');
	const idea = joinedLine(text);
	if (idea === null) return refused('title_characters', 'title');
	if (idea === '') return refused('title_missing', 'title');
	if (graphemes(idea) < 5) return refused('title_short', 'title');
	if (idea.length > 500) return refused('title_long', 'title');
	const id = uuid7(now);
	await inTransaction(db, (tx) => insertKeptIdea(tx, { id, text: idea }, now));
	return done({ id });
}
