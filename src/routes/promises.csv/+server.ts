import { database } from '#rooms/base/house.ts';
import { departementIn } from '../promises/departement-in.ts';
import { everyObligation } from '../promises/every-obligation.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ url, locals }) =>
	everyObligation('csv', database(), departementIn(url), locals.now);
