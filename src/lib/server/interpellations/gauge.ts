import type { OfficeKind } from '../seats/office.ts';

/** What the law asks of a petition to a local authority, beside what we ask. */
export interface Gauge {
	/** Voters whose request lets the assembly be seized: a tenth in a commune, a twentieth elsewhere. */
	needed: number;
	/** One out of so many: 10 or 20. */
	oneIn: 10 | 20;
	voters: number;
	/** Reckoned from the inhabitants, because nobody entered the voters. */
	estimated: boolean;
}

/** Registered voters for one inhabitant: 49.5 of 68.4 millions in 2024 (INSEE). */
const VOTERS_PER_INHABITANT = 0.72;

/**
 * The legal measure of an office (Constitution art. 72-1, CGCT art. L1112-16); null for a body that is no local authority, or
 * whose people nobody counted. It says nothing of ours: signatures here are not counted from the electoral roll.
 */
export function legalGauge(office: {
	kind: OfficeKind;
	population: number | null;
	voters: number | null;
}): Gauge | null {
	// An EPCI is no local authority in the sense of the law.
	if (office.kind === 'other' || office.kind === 'epci') return null;
	const voters = office.voters ?? (office.population === null ? null : guess(office.population));
	if (voters === null) return null;
	const oneIn = office.kind === 'commune' ? 10 : 20;
	return { needed: Math.ceil(voters / oneIn), oneIn, voters, estimated: office.voters === null };
}

/** Two figures are enough of a guess: more would look like a count. */
function guess(population: number): number {
	return Number((population * VOTERS_PER_INHABITANT).toPrecision(2));
}
