import type { Part } from '../base/part.ts';
import { standingJson } from './totals.sql.ts';
import type { Totals } from './totals.ts';

/** How the signatures of an initiative stand. */
export interface Standing extends Totals {
	/** The latest reasons given with a name shown; the others have a page of their own. */
	voices: { name: string; reason: string }[];
}

const VOICES = 4;

/** The part of an initiative's page that tells it. */
export const standing: Part<Standing> = { sql: (of) => standingJson(of, VOICES), read: (json) => json as Standing };
