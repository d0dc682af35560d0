import { database } from '#rooms/base/house.ts';
import { newest } from '#rooms/finding/listing.ts';
import { departementList } from '../finding.ts';
import type { PageServerLoad } from './$types';

/** The latest, from everywhere or from one département: that of `?commune=`. */
export const load: PageServerLoad = (event) => departementList(event, '/new', (asking) => newest(database(), asking));
