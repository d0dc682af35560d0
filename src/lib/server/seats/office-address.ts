import { parseAddress, type Address } from '../base/address.ts';
import type { Office } from './office.ts';

/**
 * Why an address may not be the office's own. free_mail: anybody may open one there; other_ending: the office's name under
 * an ending that anybody may buy; unlike: nothing ties the domain to the office; look_alike: one letter away from the
 * office's own or from one known here; foreign_letters: letters that are not what they look like.
 */
export const DOUBTS = ['free_mail', 'other_ending', 'unlike', 'look_alike', 'foreign_letters'] as const;
export type Doubt = (typeof DOUBTS)[number];

export interface Judged {
	address: Address;
	/** fine: plainly the office's own; second: a second person of the staff must agree; refused: never. */
	verdict: 'fine' | 'second' | 'refused';
	doubts: Doubt[];
}

/**
 * Mailboxes that anybody opens in a minute. Small town halls do use them: letters may go there once a second person agreed, but no seat
 * is proved there (`provesOffice`).
 */
const FREE_MAIL = new Set(
	`gmail.com googlemail.com outlook.com outlook.fr hotmail.com hotmail.fr live.com live.fr msn.com yahoo.com yahoo.fr ymail.com
	icloud.com me.com mac.com aol.com aol.fr gmx.com gmx.fr gmx.de mail.com proton.me protonmail.com pm.me tutanota.com tuta.io
	zoho.com yandex.com mail.ru orange.fr wanadoo.fr free.fr laposte.net sfr.fr neuf.fr bbox.fr numericable.fr club-internet.fr
	aliceadsl.fr cegetel.net 9online.fr voila.fr netcourrier.com mailo.com ovh.fr infomaniak.com posteo.net disroot.org
	riseup.net duck.com fastmail.com hey.com mailfence.com`.split(/\s+/)
);

/** Endings under which a body in France keeps its own name; others anybody may buy. */
const ENDINGS = new Set('fr bzh corsica alsace paris re gp mq gf yt pm wf nc pf bl mf tf'.split(' '));

/** What an address typed for an office is worth. Null when it is no address. `known`: domains of other offices, as kept here. */
export function judgeOfficeAddress(
	typed: string,
	office: Pick<Office, 'kind' | 'code' | 'label' | 'email'>,
	known: readonly string[] = []
): Judged | null {
	const address = parseAddress(typed);
	if (!address) return null;
	const domain = ownDomain(address);
	// Judged as typed: reading an address makes wide letters narrow.
	if (!/^[\x21-\x7e]+$/.test(typed.trim()) || /(^|\.)xn--/.test(domainOf(address)))
		return { address, verdict: 'refused', doubts: ['foreign_letters'] };
	if (office.email && ownDomain(parseAddress(office.email)!) === domain && !FREE_MAIL.has(domain))
		return { address, verdict: 'fine', doubts: [] };
	if (FREE_MAIL.has(domain)) return { address, verdict: 'second', doubts: ['free_mail'] };
	const doubt = doubtOf(domain, namesOf(office), known);
	if (!doubt) return { address, verdict: 'fine', doubts: [] };
	return { address, verdict: doubt === 'look_alike' ? 'refused' : 'second', doubts: [doubt] };
}

/** Whether a code sent there proves anything: there is an address, and not one that anybody may open. */
export function provesOffice(email: string | null): boolean {
	const address = email === null ? null : parseAddress(email);
	return address !== null && !FREE_MAIL.has(ownDomain(address));
}

function doubtOf(domain: string, names: ReadonlySet<string>, known: readonly string[]): Doubt | null {
	const [label, ending] = [squeezed(domain.slice(0, domain.indexOf('.'))), domain.slice(domain.indexOf('.') + 1)];
	if (names.has(label)) return ENDINGS.has(ending) ? null : 'other_ending';
	const labels = [...names, ...known.map((one) => squeezed(one.slice(0, one.indexOf('.'))))];
	if (labels.some((one) => one !== label && alike(one, label))) return 'look_alike';
	return 'unlike';
}

/** « ville-rennes.fr », whatever stands before: `mairie.ville-rennes.fr` belongs to who has the rest. */
export function ownDomain(address: Address): string {
	return domainOf(address).split('.').slice(-2).join('.');
}

function domainOf({ written }: Address): string {
	return written.slice(written.lastIndexOf('@') + 1);
}

/** What an office's domain is usually called, without hyphens: rennes, villederennes, mairierennes. */
function namesOf({ kind, code, label }: Pick<Office, 'kind' | 'code' | 'label'>): ReadonlySet<string> {
	const [, before, rest] = /^(?:la |le |l’)(\S+) (.+)$/.exec(label.fr) ?? [];
	if (!before || !rest || kind === 'other') return new Set();
	const after = squeezed(rest);
	const bare = squeezed(rest.replace(/^(du |des |de la |de l’|de |d’)/, ''));
	const article = rest.startsWith('du ') ? `le${bare}` : rest.startsWith('des ') ? `les${bare}` : bare;
	const heads = {
		commune: ['ville', 'mairie', 'commune'],
		epci: ['cc', 'ca', 'agglo', 'communaute', 'metropole'],
		departement: ['departement', 'cd'],
		region: ['region']
	}[kind];
	const names = heads.flatMap((head) => [head + after, head + bare, head + article, bare + head]);
	if (kind === 'departement') names.push(...heads.map((head) => head + code.toLowerCase()), bare + code.toLowerCase());
	return new Set([bare, article, ...names]);
}

function squeezed(text: string): string {
	const plain = text.toLowerCase().normalize('NFD').replaceAll('œ', 'oe').replaceAll('æ', 'ae');
	return plain.replace(/[^a-z0-9]/g, '');
}

/** Pairs of letters that the eye takes for others. */
const SEEN_AS: [string, string][] = [
	...([
		['rn', 'm'],
		['vv', 'w'],
		['cl', 'd'],
		['nn', 'm']
	] as [string, string][]),
	...([
		['0', 'o'],
		['1', 'l'],
		['i', 'l'],
		['3', 'e'],
		['5', 's'],
		['8', 'b']
	] as [string, string][])
];

function alike(one: string, other: string): boolean {
	if (asSeen(one) === asSeen(other)) return true;
	return Math.min(one.length, other.length) >= 5 && oneStepAway(one, other);
}

function asSeen(label: string): string {
	return SEEN_AS.reduce((text, [from, to]) => text.replaceAll(from, to), label);
}

/** One letter more, less, changed, or two neighbours that changed places. */
function oneStepAway(one: string, other: string): boolean {
	const [short, long] = one.length <= other.length ? [one, other] : [other, one];
	if (long.length - short.length > 1) return false;
	let i = 0;
	while (i < short.length && short[i] === long[i]) i++;
	const rest = (text: string, from: number) => text.slice(from);
	if (long.length > short.length) return rest(short, i) === rest(long, i + 1);
	const changed = rest(short, i + 1) === rest(long, i + 1);
	return changed || (short[i] === long[i + 1] && short[i + 1] === long[i] && rest(short, i + 2) === rest(long, i + 2));
}
