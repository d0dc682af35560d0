import { isHost } from '../accounts/roles.ts';
import type { SignedIn } from '../accounts/session.ts';
import { inTransaction, type Db } from '../base/database.ts';
import { dropTags } from '../base/front-tags.ts';
import { done, refused, refusedAll, type Outcome, type Refusal } from '../base/outcome.ts';
import { cleanLine } from '../base/plain-text.ts';
import { isUuid, uuid7 } from '../base/uuid.ts';
import { plainName } from '../territory/plain-name.ts';
import { competenceRows, deleteCompetence, writeCompetence } from './competence.sql.ts';

export const DECIDING_KINDS = ['commune', 'departement', 'region'] as const;
export type DecidingKind = (typeof DECIDING_KINDS)[number];

/** A line of who decides what: one of these words in a title proposes that kind of office. The first that fits wins. */
export interface Competence {
	id: string;
	/** As the host wrote them: « lycée », « salle de classe ». Accents, capitals and plurals do not count. */
	words: string[];
	kind: DecidingKind;
	reason: { fr: string; en: string };
	place: number;
}

export type CompetenceRefusal =
	| 'not_host'
	| 'words_missing'
	| 'words_many'
	| 'words_characters'
	| 'kind_unknown'
	| 'reason_missing'
	| 'reason_long'
	| 'reason_characters'
	| 'place_wrong'
	| 'gone';

/** Every line, in the order in which they are tried. */
export async function competences(db: Db): Promise<Competence[]> {
	const rows = await competenceRows(db);
	return rows.map(({ id, words, kind, reason_fr, reason_en, place }) => ({
		...{ id, words, kind: kind as DecidingKind, reason: { fr: reason_fr, en: reason_en }, place }
	}));
}

export interface CompetenceForm {
	/** Empty: a new line. */
	id: string;
	words: string;
	kind: string;
	reasonFr: string;
	reasonEn: string;
	place: string;
}

/** A host writes a line, or writes it anew. */
export async function keepCompetence(
	db: Db,
	by: SignedIn,
	form: CompetenceForm,
	now: Date
): Promise<Outcome<null, CompetenceRefusal>> {
	if (!isHost(by)) return refused('not_host');
	const typed = cleanLine(form.words.slice(0, 5000));
	const words = (typed ?? '')
		.split(',')
		.map((word) => word.trim())
		.filter((word) => plainName(word));
	const kind = DECIDING_KINDS.find((known) => known === form.kind);
	const [fr, en] = [cleanLine(form.reasonFr.slice(0, 2000)), cleanLine(form.reasonEn.slice(0, 2000))];
	const wrong: Refusal<CompetenceRefusal>[] = [...faultsOfReason(fr, 'reasonFr'), ...faultsOfReason(en, 'reasonEn')];
	if (!kind) wrong.unshift({ code: 'kind_unknown', field: 'kind' });
	if (typed === null) wrong.unshift({ code: 'words_characters', field: 'words' });
	else if (words.length === 0) wrong.unshift({ code: 'words_missing', field: 'words' });
	if (words.length > 30 || words.some((word) => word.length > 60))
		wrong.unshift({ code: 'words_many', field: 'words' });
	if (form.id && !isUuid(form.id)) wrong.push({ code: 'gone', field: null });
	if (form.place && !/^\d{1,3}$/.test(form.place)) wrong.push({ code: 'place_wrong', field: 'place' });
	if (wrong.length > 0) return refusedAll(wrong);
	const place = /^\d{1,3}$/.test(form.place) ? Number(form.place) : 99;
	const row = { id: form.id || uuid7(now), words, kind: kind!, reason_fr: fr!, reason_en: en!, place };
	await inTransaction(db, async (tx) => {
		await writeCompetence(tx, row);
		await dropTags(tx, ['site']);
	});
	return done(null);
}

function faultsOfReason(text: string | null, field: string): Refusal<CompetenceRefusal>[] {
	if (text === null) return [{ code: 'reason_characters', field }];
	if (text === '') return [{ code: 'reason_missing', field }];
	return text.length > 200 ? [{ code: 'reason_long', field }] : [];
}

export async function removeCompetence(db: Db, by: SignedIn, id: string): Promise<Outcome<null, CompetenceRefusal>> {
	if (!isHost(by)) return refused('not_host');
	return inTransaction<Outcome<null, CompetenceRefusal>>(db, async (tx) => {
		if (!isUuid(id) || !(await deleteCompetence(tx, id))) return refused('gone');
		await dropTags(tx, ['site']);
		return done(null);
	});
}
