import type { Db } from '../base/database.ts';
import type { NameKind } from './names.ts';
import { Lines } from './lines.ts';
import { communeLines, nameLines } from './place-index.sql.ts';
import { shareOf, TRIGRAMS, trigramsOf } from './trigrams.ts';

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
 * Every name of the territory in memory (about 10 MB), so that a place is found in a fraction of a millisecond, on a busy
 * machine and with the database away. Names lie in the order of their letters: those that start alike are neighbours.
 */
export class PlaceIndex {
	readonly #names: Lines;
	readonly #communes: Lines;
	/** By name: inhabitants, and where its commune lies. */
	readonly #weights: Int32Array;
	readonly #communeAt: Uint16Array;
	/** By trigram, where in `#holders` the names that have it begin; by name, how many it has. */
	readonly #starts = new Uint32Array(TRIGRAMS + 1);
	readonly #holders: Uint16Array;
	readonly #sizes: Uint8Array;
	/** Scratch: how many trigrams each name shares with what is asked; all zero between two questions. */
	readonly #shared: Uint8Array;
	/** Postal codes in order, and their communes. */
	readonly #postal: { code: number; commune: number; weight: number }[];

	constructor(communes: Lines, names: Lines) {
		if (names.count > 0xffff) throw new Error('More names than two bytes can tell apart.');
		this.#names = names;
		this.#communes = communes;
		this.#weights = new Int32Array(names.count);
		this.#communeAt = new Uint16Array(names.count);
		this.#sizes = new Uint8Array(names.count);
		this.#shared = new Uint8Array(names.count);
		this.#readNames();
		this.#holders = this.#readTrigrams();
		this.#postal = this.#readPostalCodes();
	}

	get size(): number {
		return this.#names.count;
	}

	/** Names that start so, the most peopled first. */
	starting(start: string, filter: NameFilter, limit: number): NameFound[] {
		const first = firstAt(this.size, (at) => this.#names.first(at) >= start);
		const end = firstAt(this.size, (at) => this.#names.first(at) >= `${start}\uffff`);
		return this.#best(range(first, end), filter, limit, (at) => this.#weights[at]!);
	}

	/** Names with a later word that starts so, the most peopled first. At least three letters. */
	holding(start: string, filter: NameFilter, limit: number): NameFound[] {
		const [trigram] = [...trigramsOf(start)].slice(2);
		const held = [...this.#having(trigram ?? 0)].filter((at) => this.#names.first(at).includes(` ${start}`));
		return this.#best(held, filter, limit, (at) => this.#weights[at]!);
	}

	/** Names that look like it, a slip of the finger away; the likelier the more peopled. */
	alike(name: string, filter: NameFilter, limit: number): NameFound[] {
		const asked = trigramsOf(name);
		const near: number[] = [];
		for (const trigram of asked) for (const at of this.#having(trigram)) if (this.#shared[at]!++ === 0) near.push(at);
		const shares = new Map<number, number>();
		for (const at of near) {
			const share = shareOf(this.#shared[at]!, asked.size, this.#sizes[at]!);
			if (share >= ALIKE) shares.set(at, share);
			this.#shared[at] = 0;
		}
		return this.#best([...shares.keys()], filter, limit, (at) => shares.get(at)! * Math.log(this.#weights[at]! + 50));
	}

	/** Communes with a postal code that starts so, the most peopled first. */
	atPostalCode(digits: string, limit: number): NameFound[] {
		const scale = 10 ** (5 - digits.length);
		const from = Number(digits) * scale;
		const first = firstAt(this.#postal.length, (at) => this.#postal[at]!.code >= from);
		const end = firstAt(this.#postal.length, (at) => this.#postal[at]!.code >= from + scale);
		const weights = new Map(this.#postal.slice(first, end).map(({ commune, weight }) => [commune, weight]));
		return [...weights]
			.sort(([, one], [, other]) => other - one)
			.slice(0, limit)
			.map(([at]) => this.#commune(at))
			.map((commune) => ({ commune, plain: '', name: commune.name, kind: 'commune' }));
	}

	#commune(at: number): IndexedCommune {
		const [code = '', name = '', departement = '', departementName = '', population, postal] = this.#communes.cells(at);
		const postalCodes = postal ? postal.split(' ') : [];
		return { code, name, departement, departementName, postalCodes, population: Number(population) || null };
	}

	#found(at: number): NameFound {
		const [plain = '', , name = '', kind] = this.#names.cells(at);
		return { plain, name, kind: kind as NameKind, commune: this.#commune(this.#communeAt[at]!) };
	}

	#having(trigram: number): Uint16Array {
		return this.#holders.subarray(this.#starts[trigram], this.#starts[trigram + 1]);
	}

	#readNames(): void {
		const byCode = new Map<string, number>();
		for (let at = 0; at < this.#communes.count; at += 1) byCode.set(this.#communes.first(at), at);
		for (let at = 0; at < this.size; at += 1) {
			const cells = this.#names.cells(at);
			this.#communeAt[at] = byCode.get(cells[1]!)!;
			this.#weights[at] = Number(cells[4]);
		}
	}

	/** Counts first, then fills: the names of each trigram lie side by side, two bytes each. */
	#readTrigrams(): Uint16Array {
		for (let at = 0; at < this.size; at += 1) {
			const trigrams = trigramsOf(this.#names.first(at));
			this.#sizes[at] = trigrams.size;
			for (const trigram of trigrams) this.#starts[trigram + 1]! += 1;
		}
		for (let at = 0; at < TRIGRAMS; at += 1) this.#starts[at + 1]! += this.#starts[at]!;
		const next = this.#starts.slice();
		const holders = new Uint16Array(this.#starts[TRIGRAMS]!);
		for (let at = 0; at < this.size; at += 1)
			for (const trigram of trigramsOf(this.#names.first(at))) holders[next[trigram]!++] = at;
		return holders;
	}

	#readPostalCodes() {
		const all: { code: number; commune: number; weight: number }[] = [];
		for (let at = 0; at < this.#communes.count; at += 1) {
			const { postalCodes, population } = this.#commune(at);
			for (const code of postalCodes) all.push({ code: Number(code), commune: at, weight: population ?? 0 });
		}
		return all.sort((one, other) => one.code - other.code);
	}

	/** The `limit` best, best first. One look at each: thousands of names start with the same two letters. */
	#best(ats: number[], filter: NameFilter, limit: number, score: (at: number) => number): NameFound[] {
		const best: { at: number; score: number }[] = [];
		for (const at of ats) {
			const own = score(at);
			if (best.length === limit && own <= best[limit - 1]!.score) continue;
			if (!this.#answers(at, filter)) continue;
			let place = best.length;
			while (place > 0 && best[place - 1]!.score < own) place -= 1;
			best.splice(place, 0, { at, score: own });
			if (best.length > limit) best.pop();
		}
		return best.map(({ at }) => this.#found(at));
	}

	#answers(at: number, filter: NameFilter): boolean {
		if (!filter.departement && !filter.postal) return true;
		const { departement, postalCodes } = this.#commune(this.#communeAt[at]!);
		if (filter.departement && departement !== filter.departement) return false;
		return !filter.postal || postalCodes.includes(filter.postal);
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
	const [communes, names] = await Promise.all([communeLines(db), nameLines(db)]);
	return new PlaceIndex(new Lines(communes), new Lines(names));
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
