import type { Db } from '../base/database.ts';
import type { Initiative } from '../initiatives/initiative.ts';
import { officeAt } from '../seats/office.ts';
import { areaPeople } from '../territory/inhabitants.ts';
import { legalGauge, type Gauge } from './gauge.ts';

const FRESH_MS = 60_000;
const MOST_KEPT = 2000;
const kept = new WeakMap<Db, Map<string, { until: number; gauge: Gauge | null }>>();

/** The legal measure of the office an initiative asks, at most a minute old: a page that many read asks the database once. */
export async function gaugeOf(db: Db, { asked, place }: Initiative, now: Date): Promise<Gauge | null> {
	const { kind, code } = asked;
	if (kind === 'none' || kind === 'other' || code === null) return null;
	const gauges = kept.get(db) ?? new Map<string, { until: number; gauge: Gauge | null }>();
	kept.set(db, gauges);
	const known = gauges.get(`${kind}-${code}`);
	if (known && known.until > +now) return known.gauge;
	const office = await officeAt(db, { kind, code });
	const population =
		office?.population ?? (kind === 'commune' ? place.population : (await areaPeople(db, kind, code)).population);
	const gauge = legalGauge({ kind, population, voters: office?.voters ?? null });
	if (gauges.size >= MOST_KEPT) gauges.clear();
	gauges.set(`${kind}-${code}`, { until: +now + FRESH_MS, gauge });
	return gauge;
}
