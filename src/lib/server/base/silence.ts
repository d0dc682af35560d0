/** A time before a vote when nothing that calls on an official may leave, by local days, both included. */
export interface Silence {
	id: string;
	where: 'all' | 'departement' | 'commune';
	/** INSEE code; empty when everywhere. */
	code: string;
	/** « 2026-03-14 » */
	from: string;
	to: string;
	/** « Élections municipales, premier tour » */
	why: string;
}

/** The place whose silences a mail keeps, and by which clock it lives. */
export interface QuietPlace {
	commune: string;
	departement: string;
	/** IANA zone: `territory/zone.ts`. */
	zone: string;
}

const DAY_MS = 86_400_000;

/** When what is held by a silence there may leave: local midnight after its last day; null when nothing holds it. */
export function silentUntil(silences: Silence[], place: QuietPlace, now: Date): Date | null {
	let until: Date | null = null;
	// One silence may end within another.
	for (let at: Date | null = now; at;) {
		const day = localDay(at, place.zone);
		const over = silences.filter((one) => covers(one, place) && one.from <= day && day <= one.to);
		if (over.length === 0) break;
		const last = over
			.map(({ to }) => to)
			.sort()
			.at(-1)!;
		at = until = midnightAfter(last, place.zone);
	}
	return until;
}

/** When the last silence there that was not over at `from` ended, if it has by `to`: what it held is as fresh as then. */
export function silenceEnded(silences: Silence[], place: QuietPlace, from: Date, to: Date): Date | null {
	const ends = silences.filter((one) => covers(one, place)).map((one) => midnightAfter(one.to, place.zone));
	return (
		ends
			.filter((end) => end > from && end <= to)
			.sort((a, b) => +a - +b)
			.at(-1) ?? null
	);
}

function covers(silence: Silence, place: QuietPlace): boolean {
	return silence.where === 'all' || silence.code === place[silence.where];
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(zone: string): Intl.DateTimeFormat {
	const known = formatters.get(zone);
	if (known) return known;
	const options = { dateStyle: 'short', timeStyle: 'medium', timeZone: zone } as const;
	const made = new Intl.DateTimeFormat('sv-SE', options);
	formatters.set(zone, made);
	return made;
}

/** The day it is there: « 2026-03-14 ». */
export function localDay(at: Date, zone: string): string {
	return formatter(zone).format(at).slice(0, 10);
}

/** The instant at which the day after this one begins there. */
function midnightAfter(day: string, zone: string): Date {
	const wanted = Date.parse(`${day}T00:00:00Z`) + DAY_MS;
	// What a clock there shows at a moment, read as UTC, is off by its offset; twice, for a change of hour in between.
	const shown = (at: number) => Date.parse(`${formatter(zone).format(at).replace(' ', 'T')}Z`);
	const near = wanted - (shown(wanted) - wanted);
	return new Date(near - (shown(near) - wanted));
}
