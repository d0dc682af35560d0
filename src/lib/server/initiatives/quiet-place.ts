import type { QuietPlace } from '../base/silence.ts';
import { zoneOf } from '../territory/zone.ts';
import type { Initiative } from './initiative.ts';

/** By which electoral silences and which clock everything about it goes. */
export function quietPlaceOf({ place }: Pick<Initiative, 'place'>): QuietPlace {
	return { commune: place.commune, departement: place.departement, zone: zoneOf(place.departement) };
}

/** The same for what is mailed about it: one that calls on nobody waits for no vote. */
export function quietFor(initiative: Pick<Initiative, 'place' | 'asked'>): { quiet?: QuietPlace } {
	return initiative.asked.kind === 'none' ? {} : { quiet: quietPlaceOf(initiative) };
}
