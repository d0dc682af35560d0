import { createHash } from 'node:crypto';
import type { Db } from '#rooms/base/database.ts';
import { DEFAULT_SETTINGS, settings, type Settings } from '#rooms/base/settings.ts';
import { checkAccent } from '#ui/contrast.ts';

export interface Brand {
	siteName: string | null;
	/** Its address changes with its content, so that it may be kept for ever. */
	sheet: string | null;
	logo: string | null;
	/** What stands here was made up. */
	demo: boolean;
}

/** The host's brand. With the database gone it is ours: the page that apologises must still be drawn. */
export async function brandOf(open: () => Db): Promise<Brand> {
	const { siteName, accent, logo, demo } = await settingsOrOurs(open);
	return {
		siteName,
		demo,
		sheet: accent ? `/brand.css?v=${shortHash(JSON.stringify(accent))}` : null,
		logo: logo ? `/brand/logo?v=${logo.slice(0, 12)}` : null
	};
}

/** The few lines that put the host's accent in place of the teal, in both themes. */
export function brandSheet(accent: NonNullable<Settings['accent']>): string {
	return `:root{${lines(accent.light, 'light')}}@media (prefers-color-scheme:dark){:root{${lines(accent.dark, 'dark')}}}`;
}

function lines(accent: string, theme: 'light' | 'dark'): string {
	const { onAccent } = checkAccent(accent, theme);
	return [
		`--teal:${accent}`,
		'--teal-deep:color-mix(in oklab,var(--teal) 72%,var(--ink))',
		`--on-teal:${onAccent}`,
		'--wash:color-mix(in oklab,var(--teal) 16%,var(--sheet))'
	].join(';');
}

async function settingsOrOurs(open: () => Db): Promise<Settings> {
	try {
		return await settings(open());
	} catch {
		return DEFAULT_SETTINGS;
	}
}

function shortHash(text: string): string {
	return createHash('sha256').update(text).digest('base64url').slice(0, 10);
}
