import { addDocument } from '../src/lib/server/answers/document.ts';
import { draftOf, saveDraft } from '../src/lib/server/answers/draft.ts';
import { publishAnswer } from '../src/lib/server/answers/publish-answer.ts';
import type { Db } from '../src/lib/server/base/database.ts';
import { seatsAtOffice, type Seat } from '../src/lib/server/seats/seat.ts';
import { theMayor } from '../test/a-seat.ts';

/** Where stories find a mayor seated: that of Rennes is taken by the one who claims it. As a form names a place. */
export const CESSON = { place: 'Cesson-Sévigné', commune: '35051' };
const TOWN_HALL = {
	kind: 'commune',
	code: CESSON.commune,
	departement: '35',
	population: 18_000,
	label: { fr: 'la mairie de Cesson-Sévigné', en: 'the town hall of Cesson-Sévigné' }
} as const;

/** Whoever speaks for Cesson: all stories share one town, and a seat is held by one. */
export async function mayorOfCesson(house: Db): Promise<Seat & { personId: string }> {
	const now = new Date();
	const held = async () => (await seatsAtOffice(house, TOWN_HALL, now)).find((one) => one.holder);
	let seat = await held();
	// Two stories may seat somebody at the same instant: one does, the other tries until it finds them there.
	for (let tries = 0; !seat && tries < 40; tries += 1) {
		seat = (await theMayor(house, now, TOWN_HALL, 'maire de Cesson-Sévigné').catch(() => undefined)) ?? (await held());
		if (!seat) await new Promise((next) => setTimeout(next, 100));
	}
	if (!seat?.personId) throw new Error('Nobody sits there.');
	return { ...seat, personId: seat.personId };
}

/** An answer with a document, and a promise whose day is tomorrow. */
export async function answersNow(house: Db, initiativeId: string, body: string): Promise<void> {
	const mayor = await mayorOfCesson(house);
	const now = new Date();
	const by0 = new Date(now.getTime() + 86_400_000).toISOString().slice(0, 10);
	const pdf = { bytes: Buffer.from('%PDF-1.7\n1 0 obj <<>> endobj\n%%EOF\n'), name: 'Diagnostic du bâtiment' };
	await addDocument(house, mayor, initiativeId, pdf, now);
	const { revision } = await draftOf(house, initiativeId, mayor.office);
	const said = { revision: String(revision), kind: 'partly_agreed', body, what0: 'Éclairer la passerelle', by0 };
	const saved = await saveDraft(house, mayor, initiativeId, said, now);
	const published = saved.ok && (await publishAnswer(house, mayor, initiativeId, saved.value.revision, now));
	if (!published || !published.ok) throw new Error('The mayor could not answer.');
}
