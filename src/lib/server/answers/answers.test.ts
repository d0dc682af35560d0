import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { herDeputy, theMayor } from '../../../../test/a-seat.ts';
import { anInitiative } from '../../../../test/an-initiative.ts';
import { freshDatabase, type FreshDatabase } from '../../../../test/fresh-database.ts';
import { somePlaces } from '../../../../test/some-places.ts';
import type { Outcome } from '../base/outcome.ts';
import { initiativeById } from '../initiatives/find.ts';
import type { Initiative } from '../initiatives/initiative.ts';
import type { Seat } from '../seats/seat.ts';
import { addDocument, documentBytes, removeDocument } from './document.ts';
import { draftOf, saveDraft } from './draft.ts';
import { publishAnswer } from './publish-answer.ts';
import { shownAt, shownText } from './shown-text.ts';
import { answersOf, versionsOf } from './shown.ts';

const NOW = new Date('2026-11-23T10:00:00Z');
const days = (n: number) => new Date(NOW.getTime() + n * 86_400_000);
const ROOF = { what0: 'Réparer le toit', by0: '2027-02-28' };

let house: FreshDatabase;
let mayor: Seat;
let deputy: Seat;
beforeAll(async () => {
	house = await freshDatabase();
	await somePlaces(house.db);
	mayor = await theMayor(house.db, NOW);
	deputy = await herDeputy(house.db, mayor, ['draft'], NOW);
});
afterAll(() => house.drop());

const codes = (outcome: Outcome<unknown>) => (outcome.ok ? 'done' : outcome.refusals.map(({ code }) => code).join());
const classroom = (title = 'Rénover la salle de classe') =>
	anInitiative(house.db, { title, addressee: 'commune' }, NOW);
const stateOf = async ({ id }: Initiative) => (await initiativeById(house.db, id))?.state;

async function says(initiative: Initiative, said: Record<string, string>, at = NOW, seat = mayor) {
	const { revision } = await draftOf(house.db, initiative.id, seat.office);
	const saved = await saveDraft(house.db, seat, initiative.id, { revision: String(revision), ...said }, at);
	if (!saved.ok) throw new Error(JSON.stringify(saved.refusals));
	return publishAnswer(house.db, seat, initiative.id, saved.value.revision, at);
}

test('the mayor of Rennes answers before any threshold, with a promise; it is signed, dated and can be hashed again', async () => {
	const initiative = await classroom();
	expect(codes(await says(initiative, { kind: 'agreed', body: 'Nous réparons le toit.', ...ROOF }))).toBe('done');
	const [answer] = await answersOf(house.db, initiative.id);
	expect(answer).toMatchObject({
		...{ number: 1, kind: 'agreed', byName: 'Nadia Le Goff', byTitle: 'maire de Rennes', publishedAt: NOW },
		commitments: [{ what: 'Réparer le toit', by: '2027-02-28', officeSays: null, withdrawnAt: null }]
	});
	const text = shownText(shownAt(initiative.short, answer!, answer!));
	expect(createHash('sha256').update(text).digest('hex')).toBe(answer!.hash);
	expect(await stateOf(initiative)).toBe('answered');
});

test('several hands, one voice: a stale hand is refused and nothing is lost, and a deputy who drafts does not publish', async () => {
	const initiative = await classroom('Une cour plus verte');
	const draft = (seat: Seat, revision: number, body: string) =>
		saveDraft(house.db, seat, initiative.id, { revision: String(revision), kind: 'agreed', body }, NOW);
	expect(await draft(deputy, 0, 'Nous plantons des arbres.')).toEqual({ ok: true, value: { revision: 1 } });
	expect(codes(await draft(mayor, 0, 'Nous verrons.'))).toBe('draft_stale');
	expect(await draftOf(house.db, initiative.id, mayor.office)).toMatchObject({
		...{ body: 'Nous plantons des arbres.', revision: 1, seatId: deputy.id, version: 0 }
	});
	const both = await Promise.all([draft(mayor, 1, 'Oui, des arbres.'), draft(deputy, 1, 'Douze arbres.')]);
	expect(both.map(codes).sort()).toEqual(['done', 'draft_stale']);
	expect(codes(await publishAnswer(house.db, deputy, initiative.id, 2, NOW))).toBe('not_yours');
	expect(codes(await publishAnswer(house.db, mayor, initiative.id, 1, NOW))).toBe('draft_stale');
	expect(await answersOf(house.db, initiative.id)).toEqual([]);
	expect(codes(await publishAnswer(house.db, mayor, initiative.id, 2, NOW))).toBe('done');
});

test('what is lacking is said all at once, beside its field', async () => {
	const initiative = await classroom('Un préau');
	expect(codes(await says(initiative, {}))).toBe('kind_missing,body_missing');
	const late = {
		kind: 'not_competent',
		body: 'x',
		what0: 'Le toit',
		by1: '2026-01-01',
		what2: 'Un an',
		by2: '2096-01-01'
	};
	const outcome = await says(initiative, late);
	expect(!outcome.ok && outcome.refusals).toEqual([
		{ code: 'forward_missing', field: 'forward' },
		{ code: 'date_missing', field: 'by0' },
		{ code: 'what_missing', field: 'what1' },
		{ code: 'date_past', field: 'by1' },
		{ code: 'date_far', field: 'by2' }
	]);
	const wrong = { revision: '2', kind: 'yes', by0: '2027-02-30', body: 'x'.repeat(9000) };
	const typed = await saveDraft(house.db, mayor, initiative.id, wrong, NOW);
	expect(codes(typed).split(',').sort()).toEqual(['body_long', 'date_wrong', 'kind_unknown']);
});

test('an office answers what it is asked, and nothing else', async () => {
	const other = await anInitiative(house.db, { title: 'Un lycée neuf', addressee: 'region' }, NOW);
	expect(codes(await saveDraft(house.db, mayor, other.id, { revision: '0', body: 'Oui' }, NOW))).toBe('not_yours');
	const nobody = await anInitiative(house.db, { title: 'Nettoyer la rive', addressee: 'none' }, NOW);
	expect(codes(await saveDraft(house.db, mayor, nobody.id, { revision: '0', body: 'Oui' }, NOW))).toBe('not_yours');
});

test('what is said later is a next version: the earlier ones stay, and a promise taken back is said to be', async () => {
	const initiative = await classroom('Une piste cyclable');
	await says(initiative, { kind: 'agreed', body: 'Nous la ferons.', ...ROOF, what1: 'Des arceaux', by1: '2027-01-31' });
	const first = (await answersOf(house.db, initiative.id))[0]!;
	expect(
		codes(
			await says(initiative, {
				kind: 'agreed',
				body: 'Nous la ferons.',
				...ROOF,
				what1: 'Des arceaux',
				by1: '2027-01-31'
			})
		)
	).toBe('nothing_new');
	await says(initiative, { kind: 'partly_agreed', body: 'Nous ferons une partie.', ...ROOF }, days(10));
	const [answer] = await answersOf(house.db, initiative.id);
	expect(answer).toMatchObject({ number: 2, kind: 'partly_agreed', publishedAt: NOW, at: days(10) });
	expect(answer!.commitments.map(({ what, withdrawnAt }) => [what, withdrawnAt])).toEqual([
		['Des arceaux', days(10)],
		['Réparer le toit', null]
	]);
	const versions = await versionsOf(house.db, answer!);
	expect(versions.map(({ number, body }) => [number, body])).toEqual([
		[2, 'Nous ferons une partie.'],
		[1, 'Nous la ferons.']
	]);
	await says(initiative, { kind: 'refused', body: 'Le toit n’est plus possible.', ...ROOF }, days(150));
	expect((await answersOf(house.db, initiative.id))[0]).toMatchObject({ number: 3, kind: 'refused' });
	const again = shownText(shownAt(initiative.short, answer!, versions[1]!));
	expect(createHash('sha256').update(again).digest('hex')).toBe(first.hash);
});

test('asking for time is not an answer; who is not competent passes it on, and the other office may then answer', async () => {
	const initiative = await classroom('Un gymnase pour le collège');
	await says(initiative, { kind: 'needs_time', body: 'Donnez-nous deux mois.' });
	expect(await stateOf(initiative)).toBe('open');
	const passed = { kind: 'not_competent', body: 'Les collèges dépendent du département.', forward: 'departement-35' };
	expect(codes(await says(initiative, passed, days(1)))).toBe('done');
	expect(await stateOf(initiative)).toBe('open');
	const council = {
		...mayor,
		office: { kind: 'departement' as const, code: '35' },
		name: 'Jean-Luc C.',
		title: 'président'
	};
	expect(codes(await says(initiative, { kind: 'refused', body: 'Pas cette année.' }, days(2), council))).toBe('done');
	expect(await stateOf(initiative)).toBe('answered');
	expect((await answersOf(house.db, initiative.id)).map(({ kind }) => kind)).toEqual(['refused', 'not_competent']);
	expect(codes(await says(initiative, { ...passed, forward: 'departement-29' }, days(3)))).toBe('forward_missing');
});

test('the same reply on three initiatives is a copy: all three say so, and none is answered by it', async () => {
	const text = (what: string, who: string) =>
		`Bonjour ${who},\n\nNous avons bien reçu votre demande « ${what} » du 3 novembre et nous la transmettons aux services.`;
	const asked = await Promise.all(['Des bancs', 'Une fontaine', 'Un square'].map((title) => classroom(title)));
	await says(asked[0]!, { kind: 'refused', body: text('Des bancs', 'Jean') });
	await says(asked[1]!, { kind: 'refused', body: text('Une fontaine', 'Madame Le Bihan') });
	expect(await stateOf(asked[0]!)).toBe('answered');
	await says(asked[2]!, { kind: 'refused', body: text('Un square', 'Loïc') }, days(1));
	for (const initiative of asked) {
		expect((await answersOf(house.db, initiative.id))[0]!.copied).toBe(true);
		expect(await stateOf(initiative)).toBe('open');
	}
	await says(
		asked[0]!,
		{ kind: 'refused', body: 'Le budget des bancs est déjà engagé jusqu’en juin, revoyons-nous.' },
		days(2)
	);
	expect(await stateOf(asked[0]!)).toBe('answered');
	const kinds = await house.pool.query(
		`select facts->>'stops' as stops, facts->>'mail' as mail from happening where kind = 'answer_published' and subject_id = $1 order by id`,
		[asked[0]!.id]
	);
	expect(kinds.rows).toEqual([
		{ stops: 'true', mail: 'true' },
		{ stops: 'true', mail: 'false' }
	]);
});

test('a document is a PDF or a picture by its bytes; it is shown once published, and then stays', async () => {
	const initiative = await classroom('Un diagnostic');
	const pdf = Buffer.from('%PDF-1.7\n1 0 obj <<>> endobj\n%%EOF\n');
	const add = (bytes: Buffer, name = 'Diagnostic du bâtiment.pdf') =>
		addDocument(house.db, deputy, initiative.id, { bytes, name }, NOW);
	const active = Buffer.from('%PDF-1.7\n<< /S /JavaScript /JS (app.alert(1)) >>\n%%EOF\n');
	expect(codes(await add(active))).toBe('document_active');
	expect(codes(await add(Buffer.from('PK\u0003\u0004 a zip')))).toBe('document_kind');
	expect(codes(await add(Buffer.from('%PDF-1.7\ncut')))).toBe('document_broken');
	expect(codes(await add(Buffer.alloc(11 * 1024 * 1024, 1)))).toBe('document_heavy');
	expect(codes(await add(pdf, '../../etc/passwd'))).toBe('name_characters');
	const kept = await add(pdf);
	const extra = await add(pdf, 'Plan');
	if (!kept.ok || !extra.ok) throw new Error('refused');
	expect(await documentBytes(house.db, initiative.id, kept.value.id)).toBeNull();
	expect(codes(await removeDocument(house.db, deputy, initiative.id, extra.value.id, NOW))).toBe('done');
	await says(initiative, { kind: 'agreed', body: 'Nous publions le diagnostic.' });
	const shown = await documentBytes(house.db, initiative.id, kept.value.id);
	expect(shown).toMatchObject({ name: 'Diagnostic du bâtiment.pdf', bytes: pdf });
	expect(codes(await removeDocument(house.db, deputy, initiative.id, kept.value.id, NOW))).toBe('not_here');
});
