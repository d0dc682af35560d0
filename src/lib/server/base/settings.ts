import type { Db } from './database.ts';
import { dropTags } from './front-tags.ts';
import type { Silence } from './silence.ts';

/** What the host may change without touching a file. Each has a default, so a fresh house works. */
export interface Settings {
	/** Name of the site; null: « Créateurs de possibles ». */
	siteName: string | null;
	/** « 500, or 2 % of the inhabitants where that is less, never under 25 » (PRODUCT.md). `share` 0 means flat. */
	thresholdRule: { top: number; share: number; floor: number };
	/** Keys of `words/themes.ts`. */
	themes: string[];
	/** Replaces the teal; null: ours. Both checked for contrast before they are kept. */
	accent: { light: string; dark: string } | null;
	/** Content hash of the host's own logo in the files; null: ours. */
	logo: string | null;
	/** Words of the host on the home page and in the legal notice, in both languages. */
	texts: { welcome: { fr: string; en: string }; legal: { fr: string; en: string } };
	/** Days an office has to answer a letter; at least 7. */
	answerDays: number;
	/** Electoral silences: nothing that calls on an official leaves then. */
	silences: Silence[];
	/** What stands here was made up to be looked at (src/demo): every page says so. */
	demo: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
	siteName: null,
	thresholdRule: { top: 500, share: 0.02, floor: 25 },
	themes: [
		'school',
		'street',
		'nature',
		'health',
		'housing',
		'transport',
		'culture',
		'sport',
		'work',
		'solidarity',
		'safety',
		'democracy'
	],
	accent: null,
	logo: null,
	texts: { welcome: { fr: '', en: '' }, legal: { fr: '', en: '' } },
	answerDays: 30,
	silences: [],
	demo: false
};

const FRESH_MS = 2000;
let kept: { at: number; settings: Settings; db: Db } | undefined;

/** The settings as they are now, at most 2 s old. */
export async function settings(db: Db): Promise<Settings> {
	if (kept && kept.db === db && Date.now() - kept.at < FRESH_MS) return kept.settings;
	const rows = await db.selectFrom('setting').select(['key', 'value']).execute();
	const changed = Object.fromEntries(rows.map((row) => [row.key, row.value]));
	const read = { ...DEFAULT_SETTINGS, ...changed } as Settings;
	kept = { at: Date.now(), settings: read, db };
	return read;
}

export async function changeSetting<K extends keyof Settings>(
	db: Db,
	key: K,
	value: Settings[K],
	now: Date
): Promise<void> {
	const row = { value: JSON.stringify(value), changed_at: now };
	await db
		.insertInto('setting')
		.values({ key, ...row })
		.onConflict((clash) => clash.column('key').doUpdateSet(row))
		.execute();
	kept = undefined;
	await dropTags(db, ['site']);
}
