import { database } from '#rooms/base/house.ts';
import { areaHere } from '../area-here.ts';
import { everyInitiative } from '../every-initiative.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, locals }) =>
	everyInitiative('json', database(), await areaHere({ params, locals }));
