/** Longitude and latitude, in degrees. */
export type LonLat = readonly [lon: number, lat: number];
/** On a drawing: x to the right, y down. */
export type Spot = readonly [x: number, y: number];
export type Projection = (place: LonLat) => Spot;

const RAD = Math.PI / 180;

/** Lambert's conformal cone as maps of France are drawn: true at 44° and 49°, straight up at 3° E. */
export const lambert: Projection = (() => {
	const [south, north, origin] = [44 * RAD, 49 * RAD, 46.5 * RAD];
	const steep = (phi: number) => Math.tan(Math.PI / 4 + phi / 2);
	const n = Math.log(Math.cos(south) / Math.cos(north)) / Math.log(steep(north) / steep(south));
	const f = (Math.cos(south) * steep(south) ** n) / n;
	const rho = (phi: number) => f / steep(phi) ** n;
	return ([lon, lat]) => {
		const angle = n * (lon - 3) * RAD;
		return [rho(lat * RAD) * Math.sin(angle), rho(lat * RAD) * Math.cos(angle) - rho(origin)] as const;
	};
})();

/** Plain degrees, as wide as they are at that latitude: good for an island. */
export function plainAt(latitude: number): Projection {
	const wide = Math.cos(latitude * RAD);
	return ([lon, lat]) => [lon * wide * RAD, -lat * RAD];
}

/** Moves and scales a projection so that `places` fill a box of that size, kept in proportion, with a margin. */
export function fitted(
	projection: Projection,
	places: Iterable<LonLat>,
	box: { width: number; height: number; margin: number }
): { project: Projection; width: number; height: number } {
	let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const place of places) {
		const [x, y] = projection(place);
		[left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(bottom, y)];
	}
	if (left > right) [left, top, right, bottom] = [0, 0, 0, 0];
	const inside = { width: box.width - 2 * box.margin, height: box.height - 2 * box.margin };
	const scale = Math.min(inside.width / (right - left || 1), inside.height / (bottom - top || 1));
	const width = Math.ceil((right - left) * scale + 2 * box.margin);
	const height = Math.ceil((bottom - top) * scale + 2 * box.margin);
	return {
		width,
		height,
		project: (place) => {
			const [x, y] = projection(place);
			return [(x - left) * scale + box.margin, (y - top) * scale + box.margin];
		}
	};
}
