import { personName } from '../seats/plain-person.ts';
import type { Field, Register } from './layout.ts';
import type { ReadRow, RowFaultCode, SaidRow, TitleCode } from './said-row.ts';

/** What a register says in the columns that are read. */
export type Said = Partial<Record<Field, string>>;

const KINDS: Record<Register, SaidRow['kind']> = {
	mayors: 'commune',
	epcis: 'epci',
	departements: 'departement',
	regions: 'region'
};

/** « Présidente du conseil départemental », « Président »; not « Vice-président », nor of a commission or a group. */
const LEADS = /^pr[ée]sidente?($| d[ue](?!.*(commission|groupe|d[ée]l[ée]gation)))/i;

/** The row of a register: who leads an office. Null: about somebody who does not lead one. `today` is the day of the file. */
export function readRegisterRow(
	register: Register,
	said: Said,
	line: number,
	known: Set<string>,
	today: string
): ReadRow {
	const function_ = (said.function ?? '').trim();
	if (register !== 'mayors' && !LEADS.test(function_)) return null;
	const code = officeCode(register, said);
	const fault = (why: RowFaultCode) => ({ line, why, code: (said.code ?? '').trim().slice(0, 12) });
	if (code === null || !known.has(code)) return fault('unknown_office');
	const name = personName(`${spoken(said.firstName ?? '')} ${spoken(said.lastName ?? '')}`);
	if (!('text' in name) || !said.lastName?.trim()) return fault('name');
	const since = readDay(said.since ?? '');
	if (since === undefined || (since !== null && (since < '1940' || since.slice(0, 4) > nextYear(today))))
		return fault('date');
	const title = titleOf(register, function_, said.sex ?? '');
	return { line, kind: KINDS[register], code, name: name.text, title, since, email: null, postal: null };
}

function titleOf(register: Register, function_: string, sex: string): TitleCode {
	if (register === 'mayors') return 'mayor';
	return /^pr[ée]sidente/i.test(function_) || /^f/i.test(sex.trim()) ? 'presidente' : 'president';
}

function nextYear(today: string): string {
	return String(Number(today.slice(0, 4)) + 1);
}

/** Overseas, as the ministry of the interior used to write it. */
const OVERSEAS: Record<string, string> = {
	...{ ZA: '971', ZB: '972', ZC: '973', ZD: '974', ZM: '976', ZS: '975', ZN: '988', ZP: '987', ZW: '986', ZX: '977' }
};
/** Codes of bodies that stand in the place of a département or a région. */
const BODIES: Record<string, string> = { '67': '6AE', '68': '6AE', '67A': '6AE', '69D': '69', '69M': '69M' };

/** The code of the office: INSEE's, with the zeros that spreadsheets lose. Null when it is none. */
export function officeCode(register: Register, said: Said): string | null {
	const code = (said.code ?? '').trim().toUpperCase();
	if (register === 'epcis') return /^\d{9}$/.test(code) ? code : null;
	if (!/^[0-9A-Z]{1,5}$/.test(code)) return null;
	if (register === 'regions') return code === '94' ? '20R' : code.padStart(2, '0');
	if (register === 'departements') return BODIES[code] ?? OVERSEAS[code] ?? code.padStart(2, '0');
	if (code.length > 3) return code.padStart(5, '0');
	const area = (said.departement ?? '').trim().toUpperCase();
	const head = (OVERSEAS[area] ?? area.padStart(2, '0')).slice(0, 2);
	return head + code.padStart(3, '0');
}

/** `4/3/1951`, `04/03/1951`, `04/03/51`, `1951-03-04`, with or without an hour: the ISO day; null for nothing, undefined for no date. */
export function readDay(text: string): string | null | undefined {
	const [written = ''] = text.trim().split(/[ T]/);
	if (!written) return null;
	const [, y, m, d] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written) ?? [];
	const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})$/.exec(written) ?? [];
	const full = year?.length === 2 ? (Number(year) < 50 ? `20${year}` : `19${year}`) : year;
	const iso = `${y ?? full}-${(m ?? month ?? '').padStart(2, '0')}-${(d ?? day ?? '').padStart(2, '0')}`;
	const at = new Date(`${iso}T00:00:00Z`);
	return Number.isNaN(+at) || !at.toISOString().startsWith(iso) ? undefined : iso;
}

/** « LE GOFF-MARTIN » as one says it: « Le Goff-Martin », « de La Fontaine ». What is not in capitals is left as it is. */
export function spoken(name: string): string {
	const tidy = name.trim().replace(/\s+/g, ' ').replaceAll("'", '’');
	if (tidy !== tidy.toUpperCase()) return tidy;
	const lower = tidy
		.toLowerCase()
		.replace(/(^|[ \-’])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
	return lower.replace(/(^| )D(e |’)/g, '$1d$2');
}
