import { parseAddress } from '../base/address.ts';
import { cleanParagraphs } from '../base/plain-text.ts';
import type { ReadRow, SaidRow } from './said-row.ts';

/** Where a directory's record leads: which office an INSEE code or a SIREN is of. */
export interface Known {
	codes: Record<SaidRow['kind'], Set<string>>;
	/** Of each département, its région. */
	regions: Map<string, string>;
}

/** A town hall that is not the one: of a commune merged into another, or one more counter. */
const NOT_THE_ONE = /d[ée]l[ée]gu[ée]e|annexe|antenne|associ[ée]e|agence postale/i;
const KIND: Record<string, SaidRow['kind']> = {
	mairie: 'commune',
	mairie_com: 'commune',
	paris_mairie: 'commune',
	epci: 'epci',
	cg: 'departement',
	cr: 'region'
};

/**
 * A record of the « annuaire de l'administration », of its file (lists are lists) or of its service (lists are JSON in a text).
 * Null: about something else. People it names (`affectation_personne`) are not read.
 */
export function readDirectoryRow(value: Record<string, unknown>, line: number, known: Known): ReadRow {
	const pivot = list(value['pivot']).map(record)[0] ?? {};
	const kind = KIND[text(pivot['type_service_local'])];
	if (!kind || NOT_THE_ONE.test(text(value['nom']))) return null;
	const code = codeOf(kind, value, pivot, known);
	const said = text(value['code_insee_commune']).slice(0, 12) || text(value['siren']).slice(0, 12);
	if (code === null || !known.codes[kind].has(code)) return { line, why: 'unknown_office', code: said };
	const email = emailIn(list(value['adresse_courriel']));
	const postal = postalIn(list(value['adresse']).map(record));
	if (email === undefined || postal === undefined) return { line, why: 'address', code };
	return { line, kind, code, name: null, title: null, since: null, email, postal };
}

function codeOf(kind: SaidRow['kind'], value: Record<string, unknown>, pivot: Record<string, unknown>, known: Known) {
	if (kind === 'epci') return text(value['siren']) || null;
	const insee = text(value['code_insee_commune']) || text(list(pivot['code_insee_commune'])[0]);
	if (!/^[0-9][0-9AB][0-9]{3}$/.test(insee)) return null;
	if (kind === 'commune') return insee;
	const departement = insee.startsWith('97') || insee.startsWith('98') ? insee.slice(0, 3) : insee.slice(0, 2);
	if (kind === 'departement') return departement === '67' || departement === '68' ? '6AE' : departement;
	const region = known.regions.get(departement);
	return region === '94' ? '20R' : (region ?? null);
}

/** The first address that one can write to; null when none is given, undefined when what is given is none. */
function emailIn(said: unknown[]): string | null | undefined {
	const parts = said.flatMap((one) => text(one).split(/[;,\s]+/)).filter(Boolean);
	if (parts.length === 0) return null;
	for (const part of parts) {
		const address = /^[\x21-\x7e]+$/.test(part) ? parseAddress(part) : null;
		if (address) return address.written;
	}
	return undefined;
}

function postalIn(addresses: Record<string, unknown>[]): string | null | undefined {
	const one = addresses.find((address) => text(address['type_adresse']) === 'Adresse') ?? addresses[0];
	if (!one) return null;
	const streets = ['complement1', 'complement2', 'numero_voie', 'service_distribution'].map((key) => text(one[key]));
	const lines = [...streets, `${text(one['code_postal'])} ${text(one['nom_commune'])}`.trim()].filter(Boolean);
	const postal = cleanParagraphs(lines.join('\n'));
	return postal === null || postal.length > 500 ? undefined : postal || null;
}

/** A list, whether it came as one or as JSON in a text; a plain text is a list of one. */
function list(value: unknown): unknown[] {
	if (Array.isArray(value)) return value;
	if (typeof value !== 'string' || value === '') return [];
	if (!value.startsWith('[')) return [value];
	try {
		const read: unknown = JSON.parse(value);
		return Array.isArray(read) ? read : [];
	} catch {
		return [];
	}
}

function record(value: unknown): Record<string, unknown> {
	return value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : {};
}

function text(value: unknown): string {
	return typeof value === 'string' ? value.trim() : '';
}
