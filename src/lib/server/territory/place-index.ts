import type { Db } from '../base/database.ts';
import type { NameKind } from './names.ts';
import { allCommunes, allNames } from './place-index.sql.ts';
import { shareOf, trigramsOf } from './trigrams.ts';

/** What a choice shows of a commune. */
export interface IndexedCommune {
	code: string;
	name: string;
	departement: string;
	departementName: string;
	postalCodes: string[];
	population: number | null;
}

/** A name that answers what was typed, and the commune it leads to. */
export interface NameFound {
	commune: IndexedCommune;
	plain: string;
	name: string;
	kind: NameKind;
}

export interface NameFilter {
	departement: string | null;
	postal: string | null;
}

/** Less alike than this is another name. */
const ALIKE = 0.35;

/**
 * Every name of the territory in memory (about 25 MB), so that a place is found in a fraction of a millisecond, on a busy
 * machine and with the database away. Names lie in the order of their letters: those that start alike are neighbours.
 */
export class PlaceIndex {
	readonly #names: { plain: string; name: string; kind: NameKind; weight: number; commune: IndexedCommune }[];
	readonly #byTrigram: Map<string, Uint16Array>;
	readonly #sizes: Uint8Array;
	/** Scratch: how many trigrams each name shares with what is asked; all zero between two questions. */
	readonly #shared: Uint8Array;
	readonly #postal: [code: string, commune: IndexedCommune][];

	constructor(communes: IndexedCommune[], names: Awaited<ReturnType<typeof allNames>>) {
		const byCode = new Map(communes.map((commune) => [commune.code, commune]));
		this.#names = names.flatMap(({ commune, ...name }) => {
			const known = byCode.get(commune);
			return known ? [{ ...name, commune: known }] : [];
		});
		this.#sizes = new Uint8Array(this.#names.length);
		this.#shared = new Uint8Array(this.#names.length);
		this.#byTrigram = this.#learn();
		this.#postal = communes
			.flatMap((commune) => commune.postalCodes.map((code) => [code, commune] as [string, IndexedCommune]))
			.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
	}

	get size(): number {
		return this.#names.length;
	}

	/** Names that start so, the most peopled first. */
	starting(start: string, filter: NameFilter, limit: number): NameFound[] {
		const first = firstAt(this.#names.length, (at) => this.#names[at]!.plain >= start);
		const end = firstAt(this.#names.length, (at) => this.#names[at]!.plain >= `${start}\uffff`);
		return this.#best(range(first, end), filter, limit, (at) => this.#names[at]!.weight);
	}

	/** Names with a later word that starts so, the most peopled first. At least three letters. */
	holding(start: string, filter: NameFilter, limit: number): NameFound[] {
		const near = [...(this.#byTrigram.get(start.slice(0, 3)) ?? [])];
		const held = near.filter((at) => this.#names[at]!.plain.includes(` ${start}`));
		return this.#best(held, filter, limit, (at) => this.#names[at]!.weight);
	}

	/** Names that look like it, a slip of the finger away; the likelier the more peopled. */
	alike(name: string, filter: NameFilter, limit: number): NameFound[] {
		const asked = trigramsOf(name);
		const near: number[] = [];
		for (const trigram of asked)
			for (const at of this.#byTrigram.get(trigram) ?? []) if (this.#shared[at]!++ === 0) near.push(at);
		const shares = new Map<number, number>();
		for (const at of near) {
			const share = shareOf(this.#shared[at]!, asked.size, this.#sizes[at]!);
			if (share >= ALIKE) shares.set(at, share);
			this.#shared[at] = 0;
		}
		return this.#best(
			[...shares.keys()],
			filter,
			limit,
			(at) => shares.get(at)! * Math.log(this.#names[at]!.weight + 50)
		);
	}

	/** Communes with a postal code that starts so, the most peopled first. */
	atPostalCode(digits: string, limit: number): NameFound[] {
		const first = firstAt(this.#postal.length, (at) => this.#postal[at]![0] >= digits);
		const end = firstAt(this.#postal.length, (at) => this.#postal[at]![0] >= `${digits}\uffff`);
		const communes = new Set(this.#postal.slice(first, end).map(([, commune]) => commune));
		return [...communes]
			.sort((a, b) => (b.population ?? 0) - (a.population ?? 0))
			.slice(0, limit)
			.map((commune) => ({ commune, plain: '', name: commune.name, kind: 'commune' }));
	}

	/** Where each trigram is found; two bytes a place, since there are fewer than 65,536 names. */
	#learn(): Map<string, Uint16Array> {
		if (this.#names.length > 0xffff) throw new Error('More names than two bytes can tell apart.');
		const found = new Map<string, number[]>();
		this.#names.forEach(({ plain }, at) => {
			const trigrams = trigramsOf(plain);
			this.#sizes[at] = trigrams.size;
			for (const trigram of trigrams) {
				const known = found.get(trigram);
				if (known) known.push(at);
				else found.set(trigram, [at]);
			}
		});
		return new Map([...found].map(([trigram, ats]) => [trigram, Uint16Array.from(ats)]));
	}

	/** The `limit` best, best first. One look at each: thousands of names start with the same two letters. */
	#best(ats: number[], filter: NameFilter, limit: number, score: (at: number) => number): NameFound[] {
		const best: { at: number; score: number }[] = [];
		for (const at of ats) {
			const own = score(at);
			if (best.length === limit && own <= best[limit - 1]!.score) continue;
			if (!answers(this.#names[at]!.commune, filter)) continue;
			let place = best.length;
			while (place > 0 && best[place - 1]!.score < own) place -= 1;
			best.splice(place, 0, { at, score: own });
			if (best.length > limit) best.pop();
		}
		return best.map(({ at }) => this.#names[at]!);
	}
}

const indexes = new WeakMap<Db, Promise<PlaceIndex>>();

/** The index of this database, read at first use (about 0.3 s) and kept: the territory changes only when the house starts. */
export function placeIndex(db: Db): Promise<PlaceIndex> {
	const known = indexes.get(db);
	if (known) return known;
	const reading = read(db);
	indexes.set(db, reading);
	// What failed, or found nothing yet, is read again.
	reading.then(
		(index) => index.size === 0 && indexes.delete(db),
		() => indexes.delete(db)
	);
	return reading;
}

async function read(db: Db): Promise<PlaceIndex> {
	const [communes, names] = await Promise.all([allCommunes(db), allNames(db)]);
	return new PlaceIndex(communes, names);
}

function answers({ departement, postalCodes }: IndexedCommune, filter: NameFilter): boolean {
	if (filter.departement && departement !== filter.departement) return false;
	return !filter.postal || postalCodes.includes(filter.postal);
}

/** The first place from which `right` holds on; `count` when it never does. */
function firstAt(count: number, right: (at: number) => boolean): number {
	let low = 0;
	let high = count;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (right(middle)) high = middle;
		else low = middle + 1;
	}
	return low;
}

function range(first: number, end: number): number[] {
	return Array.from({ length: end - first }, (_, at) => first + at);
}
