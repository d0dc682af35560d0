import { mkdirSync, writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anInitiative } from '../../../../test/an-initiative.ts';
import { freshDatabase, type FreshDatabase } from '../../../../test/fresh-database.ts';
import { RENNES, somePlaces, VILLAGE } from '../../../../test/some-places.ts';
import { widthOf, wrap } from '../base/typeset.ts';
import { cardSvg } from './card.ts';
import type { Initiative } from '../initiatives/initiative.ts';
import { progress } from '../initiatives/ladder.ts';
import { shareCard } from './share-card.ts';

const NOW = new Date('2026-11-23T10:00:00Z');
let house: FreshDatabase;
beforeAll(async () => {
	house = await freshDatabase();
	await somePlaces(house.db);
	mkdirSync('test-results/cards', { recursive: true });
});
afterAll(() => house.drop());

/** Draws and keeps the picture, for whoever wants to look at it. */
async function drawn(name: string, title: string, more: Partial<Initiative>, form: Record<string, string> = {}) {
	const initiative = await anInitiative(house.db, { title, commune: RENNES, ...form }, NOW);
	const { png, tag } = await shareCard(house.db, { ...initiative, ...more }, form['locale'] === 'en' ? 'en' : 'fr');
	writeFileSync(`test-results/cards/${name}.png`, png);
	return { png, tag, initiative };
}

test('the card is a light PNG of the size that every site shows', async () => {
	const { png } = await drawn('usual', 'Rénover la salle de classe de l’école Jean-Moulin', {
		confirmed: 412,
		rungsPassed: 4
	});
	expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
	expect(png.length).toBeLessThan(120_000);
});

test('it changes with what it says, and only then', async () => {
	const { tag, initiative } = await drawn('new', 'Planter un verger', { confirmed: 0, rungsPassed: 0 });
	const again = await shareCard(house.db, initiative, 'fr');
	const signed = await shareCard(house.db, { ...initiative, confirmed: 1 }, 'fr');
	expect(again.tag).toBe(tag);
	expect(signed.tag).not.toBe(tag);
	const since = performance.now();
	for (let i = 0; i < 20; i++) await shareCard(house.db, initiative, 'fr');
	expect(performance.now() - since).toBeLessThan(1000);
});

test('long titles, one endless word, other scripts, markup: everything fits and nothing is read as markup', async () => {
	await drawn(
		'long',
		'Obtenir un passage piéton éclairé et un vrai trottoir entre l’école maternelle, la crèche et l’arrêt du car scolaire',
		{
			confirmed: 23,
			rungsPassed: 4
		},
		{
			commune: VILLAGE,
			addressee: 'other',
			addresseeName: 'Le syndicat intercommunal des transports scolaires du pays de Rennes et de ses environs'
		}
	);
	await drawn('word', 'Anticonstitutionnellement'.repeat(4), { confirmed: 1_234_567, rungsPassed: 5 });
	await drawn('scripts', 'Œuvrer à Ploërmel 🎈 ŵŷ العربية <script>alert(1)</script>', { confirmed: 1, rungsPassed: 0 });
	await drawn('english', 'A bench in the sun', { confirmed: 60, rungsPassed: 3 }, { locale: 'en', addressee: 'none' });
	await drawn('won', 'Une passerelle sur la Vilaine', { confirmed: 530, rungsPassed: 5, state: 'won' });
	const svg = cardSvg({
		title: '<script>alert(1)</script>',
		place: '"><image href="http://169.254.169.254/"/>',
		count: '1',
		countWords: '&amp;',
		next: '<',
		progress: progress({ threshold: 25, confirmed: 1, passed: 0 }),
		steps: ['3', '6', '10', '15', '25'],
		siteName: '</svg>',
		operator: '<foreignObject>'
	});
	expect(svg).not.toMatch(/script|image|foreignObject|href|&amp;/);
	expect(svg.match(/<\/svg>/g)).toHaveLength(1);
});

test('no line is wider than it may be', () => {
	for (const text of ['Rénover la salle de classe', 'Anticonstitutionnellement'.repeat(5), 'a b c '.repeat(40).trim()])
		for (const line of wrap('display', 60, text, 500)) expect(widthOf('display', 60, line)).toBeLessThanOrEqual(501);
});
