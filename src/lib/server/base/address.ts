import { domainToASCII } from 'node:url';
import { mac } from './seal.ts';

/** An e-mail address as written (to send to) and as compared (one person, one signature). */
export interface Address {
	written: string;
	canonical: string;
}

interface Provider {
	domain: string;
	ignoresDots?: boolean;
	/** Where a sub-address starts. */
	tag: string;
}

const GMAIL: Provider = { domain: 'gmail.com', ignoresDots: true, tag: '+' };

/** Only providers known to treat these as one mailbox: dots are never stripped elsewhere (SECURITY.md section 4.2). */
const PROVIDERS: Record<string, Provider> = {
	'gmail.com': GMAIL,
	'googlemail.com': GMAIL,
	'proton.me': { domain: 'proton.me', ignoresDots: true, tag: '+' },
	'protonmail.com': { domain: 'proton.me', ignoresDots: true, tag: '+' },
	'pm.me': { domain: 'proton.me', ignoresDots: true, tag: '+' }
};

const LOCAL = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const DOMAIN = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+([a-z]{2,63}|xn--[a-z0-9-]{2,59})$/;

/** Null when it is no address one can send to. Quoted local parts, comments and IP domains are not taken. */
export function parseAddress(text: string): Address | null {
	const trimmed = text.normalize('NFKC').trim();
	const at = trimmed.lastIndexOf('@');
	if (at < 1 || at > 64 || trimmed.length > 254) return null;
	const local = trimmed.slice(0, at);
	const domain = domainToASCII(trimmed.slice(at + 1).toLowerCase());
	if (!LOCAL.test(local) || !DOMAIN.test(domain)) return null;
	return { written: `${local}@${domain}`, canonical: canonical(local.toLowerCase(), domain) };
}

function canonical(local: string, domain: string): string {
	const provider = PROVIDERS[domain] ?? { domain, tag: '+' };
	const cut = local.indexOf(provider.tag);
	const bare = cut > 0 ? local.slice(0, cut) : local;
	return `${provider.ignoresDots ? bare.replaceAll('.', '') : bare}@${provider.domain}`;
}

/** Who asked for mail today: changes each day (UTC), so that allowances cannot be joined over time. */
export function abuseId(pepper: Buffer, address: Address, now: Date): Buffer {
	return mac(pepper, 'mail-allowance|v1', now.toISOString().slice(0, 10), address.canonical);
}

/** « c…@exemple.fr »: enough to recognise one's own address. */
export function masked(address: Address): string {
	const [local = '', domain = ''] = address.written.split('@');
	return `${[...local][0] ?? ''}…@${domain}`;
}
