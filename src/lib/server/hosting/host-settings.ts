import * as v from 'valibot';
import type { Db } from '../base/database.ts';
import { line, paragraphs, readForm, type FormRefusal } from '../base/form.ts';
import { dropTags } from '../base/front-tags.ts';
import { done, refused, refusedAll, type Outcome } from '../base/outcome.ts';
import { changeSetting, DEFAULT_SETTINGS, type Settings } from '../base/settings.ts';
import { keepLogo, type LogoRefusal } from './logo.ts';
import { isHost } from '../accounts/roles.ts';
import type { SignedIn } from '../accounts/session.ts';

export type SettingRefusal =
	| FormRefusal
	| LogoRefusal
	| 'not_host'
	| 'name_long'
	| 'text_long'
	| 'characters'
	| 'accent_wrong'
	| 'accent_faint'
	| 'number_wrong'
	| 'floor_over_top'
	| 'theme_unknown'
	| 'theme_none';

const oneLine = line({ max: 60, long: 'name_long', characters: 'characters' });
const text = paragraphs({ max: 4000, long: 'text_long', characters: 'characters' });

const IdentityForm = v.strictObject({
	siteName: oneLine,
	accentLight: oneLine,
	accentDark: oneLine,
	welcomeFr: text,
	welcomeEn: text,
	legalFr: text,
	legalEn: text
});

/** Reads a colour: `#rrggbb` if it may serve in that theme, else why not. Given by `ui`, which knows the grounds. */
export type JudgeColour = (typed: string, theme: 'light' | 'dark') => string | 'accent_wrong' | 'accent_faint';

/** Name, colours and texts of the place. An empty field goes back to ours. */
export async function keepIdentity(
	db: Db,
	by: SignedIn,
	form: unknown,
	judge: JudgeColour,
	now: Date
): Promise<Outcome<null, SettingRefusal>> {
	if (!isHost(by)) return refused('not_host');
	const read = readForm<SettingRefusal, typeof IdentityForm>(IdentityForm, form);
	if (!read.ok) return read;
	const said = read.value;
	const accent = readAccent(said, judge);
	if (!accent.ok) return accent;
	await keep(db, 'siteName', said.siteName || null, now);
	await keep(db, 'accent', accent.value, now);
	await keep(
		db,
		'texts',
		{ welcome: { fr: said.welcomeFr, en: said.welcomeEn }, legal: { fr: said.legalFr, en: said.legalEn } },
		now
	);
	return done(null);
}

function readAccent(
	said: { accentLight: string; accentDark: string },
	judge: JudgeColour
): Outcome<Settings['accent'], SettingRefusal> {
	if (!said.accentLight && !said.accentDark) return done(null);
	const light = judge(said.accentLight, 'light');
	const dark = judge(said.accentDark, 'dark');
	const refusals = [
		{ field: 'accentLight', code: light },
		{ field: 'accentDark', code: dark }
	].filter((one): one is { field: string; code: 'accent_wrong' | 'accent_faint' } => !one.code.startsWith('#'));
	return refusals.length > 0 ? refusedAll(refusals) : done({ light, dark });
}

/** Keeps a logo, or goes back to ours with null. */
export async function changeLogo(
	db: Db,
	by: SignedIn,
	bytes: Uint8Array | null,
	now: Date
): Promise<Outcome<null, SettingRefusal>> {
	if (!isHost(by)) return refused('not_host');
	const kept = bytes ? await keepLogo(bytes) : done(null);
	if (!kept.ok) return kept;
	await keep(db, 'logo', kept.value, now);
	return done(null);
}

/** « 500, or 2 % of the inhabitants where that is less, never under 25 », from what was typed; a percentage may have a comma. */
export function readThreshold(form: {
	top: string;
	percent: string;
	floor: string;
}): Outcome<Settings['thresholdRule'], SettingRefusal> {
	const top = wholeNumber(form.top, 25, 100_000);
	const floor = wholeNumber(form.floor, 5, 1000);
	const percent = /^\d{1,2}([.,]\d)?$/.test(form.percent.trim()) ? Number(form.percent.replace(',', '.')) : null;
	const wrong = Object.entries({ top, percent, floor }).filter(([, value]) => value === null);
	if (wrong.length > 0) return refusedAll(wrong.map(([field]) => ({ code: 'number_wrong', field })));
	if (floor! > top!) return refused('floor_over_top', 'floor');
	return done({ top: top!, share: Math.round(percent! * 10) / 1000, floor: floor! });
}

function wholeNumber(typed: string, least: number, most: number): number | null {
	const plain = typed.replace(/[\s\u00a0\u202f]/g, '');
	if (!/^\d{1,6}$/.test(plain)) return null;
	const n = Number(plain);
	return n >= least && n <= most ? n : null;
}

/** Holds for initiatives published from now on: a threshold once announced is kept. */
export async function keepThreshold(
	db: Db,
	by: SignedIn,
	rule: Settings['thresholdRule'],
	now: Date
): Promise<Outcome<null, SettingRefusal>> {
	if (!isHost(by)) return refused('not_host');
	await keep(db, 'thresholdRule', rule, now);
	return done(null);
}

/** Which of the twelve themes are offered. */
export async function keepThemes(
	db: Db,
	by: SignedIn,
	themes: string[],
	now: Date
): Promise<Outcome<null, SettingRefusal>> {
	if (!isHost(by)) return refused('not_host');
	if (themes.some((theme) => !DEFAULT_SETTINGS.themes.includes(theme))) return refused('theme_unknown', 'themes');
	if (themes.length === 0) return refused('theme_none', 'themes');
	await keep(
		db,
		'themes',
		DEFAULT_SETTINGS.themes.filter((theme) => themes.includes(theme)),
		now
	);
	return done(null);
}

/** A setting is on every page: all of them are made anew. */
async function keep<K extends keyof Settings>(db: Db, key: K, value: Settings[K], now: Date): Promise<void> {
	await changeSetting(db, key, value, now);
	await dropTags(db, ['site']);
}
