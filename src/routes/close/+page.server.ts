import { database } from '#rooms/base/house.ts';
import { closeToRung } from '#rooms/finding/listing.ts';
import { departementList } from '../finding.ts';
import type { PageServerLoad } from './$types';

/** Those closest to their next step, from everywhere or from one département: that of `?commune=`. */
export const load: PageServerLoad = (event) =>
	departementList(event, '/close', (asking) => closeToRung(database(), asking));
