import type { Db } from '../base/database.ts';
import { placedCommunes } from './around.sql.ts';
import { communesByCode } from './find-place.ts';
import type { Commune } from './commune.ts';

interface Placed {
	codes: string[];
	/** Three numbers a commune: where it lies on a ball of radius 1. */
	axes: Float64Array;
}

const kept = new WeakMap<Db, Promise<Placed>>();

/** Farther than this (700 km) from any commune is not in France. */
const FARTHEST = (700 / 6371) ** 2;

/**
 * The communes whose bourg is nearest to a point, nearest first; none when it is far from all of them. From memory, read once a
 * process: where somebody stands goes into no query, no log and no table.
 */
export async function communesAround(db: Db, point: { lat: number; lon: number }, limit = 5): Promise<Commune[]> {
	const { codes, axes } = await placed(db);
	const here = axesOf(point.lat, point.lon);
	const best: { code: string; away: number }[] = [];
	for (const [at, code] of codes.entries()) {
		const away =
			(axes[3 * at]! - here[0]) ** 2 + (axes[3 * at + 1]! - here[1]) ** 2 + (axes[3 * at + 2]! - here[2]) ** 2;
		if (away > (best.length === limit ? best[limit - 1]!.away : FARTHEST)) continue;
		const place = best.findIndex((one) => one.away > away);
		best.splice(place < 0 ? best.length : place, 0, { code, away });
		if (best.length > limit) best.pop();
	}
	const found = await communesByCode(
		db,
		best.map(({ code }) => code)
	);
	return best.flatMap(({ code }) => found.find((one) => one.code === code) ?? []);
}

function placed(db: Db): Promise<Placed> {
	const known = kept.get(db);
	if (known) return known;
	const reading = read(db);
	kept.set(db, reading);
	reading.then(
		({ codes }) => codes.length === 0 && kept.delete(db),
		() => kept.delete(db)
	);
	return reading;
}

async function read(db: Db): Promise<Placed> {
	const rows = await placedCommunes(db);
	return {
		codes: rows.map(({ code }) => code),
		axes: Float64Array.from(rows.flatMap(({ lat, lon }) => axesOf(lat!, lon!)))
	};
}

function axesOf(lat: number, lon: number): [number, number, number] {
	const [phi, lambda] = [(lat * Math.PI) / 180, (lon * Math.PI) / 180];
	return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)];
}
