export interface Point {
	lat: number;
	lon: number;
}

/** Kilometres to one unit of the index: three axes on the sphere, one for time (14 days to a unit). */
const KM = 5;
const EARTH_KM = 6371;

/** Two corners, in the units of `geo_time` (migrations/0004), of a box that holds all that is within `km`, at any time. */
export function boxAround(point: Point, km: number): { low: number[]; high: number[] } {
	const rad = Math.PI / 180;
	const axes = [
		Math.cos(point.lat * rad) * Math.cos(point.lon * rad),
		Math.cos(point.lat * rad) * Math.sin(point.lon * rad),
		Math.sin(point.lat * rad)
	].map((axis) => (axis * EARTH_KM) / KM);
	const reach = km / KM;
	return { low: [...axes.map((axis) => axis - reach), 0], high: [...axes.map((axis) => axis + reach), 1e5] };
}
