/** One line of `npm run bench -- --json`; what has no meaning is null. */
export interface Figures {
	name: string;
	per_second: number | null;
	p50_ms: number | null;
	p95_ms: number | null;
	p99_ms: number | null;
	memory_mb: number | null;
	yardstick: { name: string; per_second: number } | null;
	ratio: number | null;
}

export const NOTHING: Omit<Figures, 'name'> = {
	per_second: null,
	p50_ms: null,
	p95_ms: null,
	p99_ms: null,
	memory_mb: null,
	yardstick: null,
	ratio: null
};

export function median(numbers: number[]): number {
	return quantile(numbers, 0.5);
}

export function quantile(numbers: ArrayLike<number>, part: number): number {
	const sorted = Float64Array.from(numbers).sort();
	return rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN);
}

export function rounded(n: number): number {
	return Math.round(n * 100) / 100;
}
