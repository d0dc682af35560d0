import type { Db } from '../base/database.ts';
import { done, refused, type Outcome } from '../base/outcome.ts';
import { cleanLine } from '../base/plain-text.ts';
import { changeSetting, settings } from '../base/settings.ts';
import type { Silence } from '../base/silence.ts';
import { uuid7 } from '../base/uuid.ts';
import { isHost } from '../accounts/roles.ts';
import type { SignedIn } from '../accounts/session.ts';

export type SilenceRefusal =
	| 'not_host'
	| 'silence_where'
	| 'silence_code'
	| 'silence_day'
	| 'silence_order'
	| 'silence_long'
	| 'silence_why'
	| 'silence_many'
	| 'silence_gone';

const MOST = 50;
const LONGEST_DAYS = 92;
const CODE = { all: /^$/, departement: /^(?:\d{2}|2[AB]|9[78]\d)$/, commune: /^\d[\dAB]\d{3}$/ };

/** Plans an electoral silence, by local days, both included (`base/silence.ts`). */
export async function planSilence(
	db: Db,
	by: SignedIn,
	form: Record<'where' | 'code' | 'from' | 'to' | 'why', string>,
	now: Date
): Promise<Outcome<null, SilenceRefusal>> {
	if (!isHost(by)) return refused('not_host');
	const read = readSilence(form, uuid7(now));
	if (!read.ok) return read;
	const { silences } = await settings(db);
	if (silences.length >= MOST) return refused('silence_many');
	const byDay = [...silences, read.value].sort((a, b) => (a.from < b.from ? -1 : 1));
	await changeSetting(db, 'silences', byDay, now);
	return done(null);
}

export async function removeSilence(
	db: Db,
	by: SignedIn,
	id: string,
	now: Date
): Promise<Outcome<null, SilenceRefusal>> {
	if (!isHost(by)) return refused('not_host');
	const { silences } = await settings(db);
	const left = silences.filter((one) => one.id !== id);
	if (left.length === silences.length) return refused('silence_gone');
	await changeSetting(db, 'silences', left, now);
	return done(null);
}

function readSilence(
	form: Record<'where' | 'code' | 'from' | 'to' | 'why', string>,
	id: string
): Outcome<Silence, SilenceRefusal> {
	const { where, from, to } = form;
	if (where !== 'all' && where !== 'departement' && where !== 'commune') return refused('silence_where', 'where');
	const code = where === 'all' ? '' : form.code.trim().toUpperCase();
	if (!CODE[where].test(code)) return refused('silence_code', 'code');
	if (!isDay(from)) return refused('silence_day', 'from');
	if (!isDay(to)) return refused('silence_day', 'to');
	if (to < from) return refused('silence_order', 'to');
	if (Date.parse(to) - Date.parse(from) > LONGEST_DAYS * 86_400_000) return refused('silence_long', 'to');
	const why = cleanLine(form.why.slice(0, 400));
	if (!why || why.length > 100) return refused('silence_why', 'why');
	return done({ id, where, code, from, to, why });
}

function isDay(text: string): boolean {
	return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}
