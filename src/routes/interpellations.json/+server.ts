import { database } from '#rooms/base/house.ts';
import { everyCall } from '../interpellations/every-call.ts';
import { filterIn } from '../interpellations/filter-in.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ url, locals }) => everyCall('json', database(), filterIn(url), locals.now);
