import { inTransaction, type Db } from '../base/database.ts';
import { dropTags } from '../base/front-tags.ts';
import { keepShown, movedInitiatives, placeRows, shownRows } from './places.sql.ts';
import { totalsOf } from './totals.ts';

/** Fewer than this in one place would say who signed; so would a number that moves by less. */
export const SMALLEST_PLACE = 10;

/** A number that is told, or was: of a commune, or of a whole département when `commune` is empty. */
export interface Cell {
	commune: string;
	departement: string;
	confirmed: number;
	shown: boolean;
}

export interface Places {
	/** INSEE codes, most signatures first; only those with 10 or more. */
	communes: { commune: string; departement: string; confirmed: number }[];
	departements: { departement: string; confirmed: number }[];
	/** Everybody else, and whoever came since last night, when that too is 10 or more; null when it would say too much. */
	elsewhere: number | null;
}

/** Confirmed signatures by commune and by département, as `showPlaces` last told them: the total is live, places are not. */
export async function placesOf(db: Db, initiativeId: string): Promise<Places> {
	const told = (await shownRows(db, initiativeId)).filter((cell) => cell.shown);
	const communes = told.filter((cell) => cell.commune !== '').map(({ shown: _, ...cell }) => cell);
	const departements = told
		.filter((cell) => cell.commune === '')
		.map(({ departement, confirmed }) => ({ departement, confirmed }));
	const left = (await totalsOf(db, initiativeId)).confirmed - sum(communes);
	return { communes, departements, elsewhere: left >= SMALLEST_PLACE ? left : null };
}

type Counted = Omit<Cell, 'shown'>;
/** A number on its way to be told: what it is, and what is said. */
type Weighed = Cell & { is: number };

/**
 * What may be told tonight. A number is told from 10 up; it moves by 10 at least, else the last one told stands, so that the
 * difference of two readings tells of no fewer; and no subtraction does: whoever is left of the whole, or of a département
 * once its communes are taken away, are none or at least 10.
 */
export function nextShown(now: Counted[], before: Cell[]): Cell[] {
	const placed = now.filter((cell) => cell.commune !== '');
	const wholes = [...new Set(placed.map((cell) => cell.departement))].map((departement) => ({
		commune: '',
		departement,
		confirmed: sum(placed.filter((cell) => cell.departement === departement))
	}));
	const departements = wholes.map((cell) => weighed(cell, before));
	hideUntil(departements, (shown) => isSafe(sum(now) - isIn(shown)));
	const communes = departements.flatMap((whole) => {
		const inside = placed.filter((cell) => cell.departement === whole.departement).map((cell) => weighed(cell, before));
		if (!whole.shown) return [];
		hideUntil(inside, (shown) => isSafe(whole.is - isIn(shown)) && isSafe(whole.confirmed - sum(shown)));
		return inside;
	});
	// What is hidden keeps the number last told, against which the next one is weighed; one never told is not written down.
	const shown = [...departements, ...communes].filter((cell) => cell.shown).map(({ is: _, ...cell }) => cell);
	const hidden = before.filter((cell) => !shown.some((one) => same(one, cell)));
	return [...shown, ...hidden.map((cell) => ({ ...cell, shown: false }))];
}

/** With the number of now, or the last one told when they differ by less than 10. */
function weighed(cell: Counted, before: Cell[]): Weighed {
	const last = before.find((one) => same(one, cell))?.confirmed;
	const stands = last !== undefined && Math.abs(cell.confirmed - last) < SMALLEST_PLACE;
	const told = stands ? last : cell.confirmed;
	return { ...cell, is: cell.confirmed, confirmed: told, shown: cell.confirmed >= SMALLEST_PLACE };
}

/** Hides the smallest, one after the other, until what stays may be told. */
function hideUntil(cells: Weighed[], may: (shown: Weighed[]) => boolean): void {
	const shown = cells.filter((cell) => cell.shown).sort((a, b) => b.confirmed - a.confirmed);
	while (shown.length > 0 && !may(shown)) shown.pop()!.shown = false;
}

function isSafe(left: number): boolean {
	return left === 0 || left >= SMALLEST_PLACE;
}

function isIn(cells: Weighed[]): number {
	return cells.reduce((n, cell) => n + cell.is, 0);
}

function same(a: Counted, b: Counted): boolean {
	return a.commune === b.commune && a.departement === b.departement;
}

function sum(cells: { confirmed: number }[]): number {
	return cells.reduce((n, cell) => n + cell.confirmed, 0);
}

/** Tells the places of one initiative anew. Call it by night, once: what is told must not follow people one by one. */
export function showPlaces(db: Db, initiativeId: string): Promise<void> {
	return inTransaction(db, async (tx) => {
		const before = await shownRows(tx, initiativeId);
		await keepShown(tx, initiativeId, nextShown(await placeRows(tx, initiativeId), before));
		await dropTags(tx, [`initiative:${initiativeId}`]);
	});
}

const A_PAGE = 500;
const DAY_MS = 86_400_000;
/** A house that was shut for a month still tells. */
const NIGHTS = 40;

/** By night: every initiative that has moved. @returns how many. */
export async function showAllPlaces(db: Db, now: Date): Promise<number> {
	const since = new Date(now.getTime() - NIGHTS * DAY_MS);
	let shown = 0;
	let last: string | null = null;
	for (;;) {
		const ids: string[] = await movedInitiatives(db, since, last, A_PAGE);
		for (const id of ids) await showPlaces(db, id);
		shown += ids.length;
		last = ids.at(-1) ?? null;
		if (ids.length < A_PAGE) return shown;
	}
}
