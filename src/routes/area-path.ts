import { plainName } from '#rooms/territory/plain-name.ts';
import { localPath } from '#words/paths.ts';
import type { Locale } from '#words/sentences.ts';

export type AreaKind = 'commune' | 'departement' | 'region';

export const AREA_FOLDERS = { commune: 'communes', departement: 'departements', region: 'regions' } as const;

/** The one address of a place's page: `/communes/35238-rennes`. Its code says which; the name is for people. */
export function areaPath(locale: Locale, kind: AreaKind, { code, name }: { code: string; name: string }): string {
	return localPath(locale, `/${AREA_FOLDERS[kind]}/${code}-${plainName(name).replaceAll(' ', '-')}`);
}
