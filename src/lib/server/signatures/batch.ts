import { isDatabaseGone } from '../base/database-gone.ts';

/**
 * Writes rows together; the results stand in the order of the rows. All or nothing: a failure writes none of them.
 * `lane` (1 or 2) is that of no other batch in flight in this process.
 */
export type WriteTogether<Row, Result> = (rows: Row[], lane: number) => Promise<Result[]>;

interface Waiting<Row, Result> {
	row: Row;
	resolve(result: Result): void;
	reject(error: unknown): void;
}

/** More in one statement gains nothing: measured flat from 200 to 500. */
const MOST_ROWS = 300;
/** While one statement commits the next is being read; a third would only make batches smaller. */
const MOST_IN_FLIGHT = 2;

/**
 * Adaptive group commit: a row leaves at once when fewer than two batches are in flight, else it gathers with others until
 * one returns. No timer: alone, one waits for nobody. Each answer comes after the commit of its batch.
 *
 * When a batch fails its rows are tried one by one, so that a bad row fails alone; when the database itself is away or
 * full, all fail at once, for trying again would only make people wait longer.
 */
export function groupCommit<Row, Result>(write: WriteTogether<Row, Result>): (row: Row) => Promise<Result> {
	let gathered: Waiting<Row, Result>[] = [];
	const freeLanes = Array.from({ length: MOST_IN_FLIGHT }, (_, at) => at + 1);

	function flush(): void {
		while (gathered.length > 0 && freeLanes.length > 0) {
			const lane = freeLanes.shift()!;
			const batch = gathered.slice(0, MOST_ROWS);
			gathered = gathered.slice(MOST_ROWS);
			void settle(batch, lane).finally(() => {
				freeLanes.push(lane);
				flush();
			});
		}
	}

	async function settle(batch: Waiting<Row, Result>[], lane: number): Promise<void> {
		try {
			const results = await write(
				batch.map((waiting) => waiting.row),
				lane
			);
			batch.forEach((waiting, at) => waiting.resolve(results[at]!));
		} catch (error) {
			if (batch.length === 1 || databaseAway(error)) return batch.forEach((waiting) => waiting.reject(error));
			for (const waiting of batch) await settle([waiting], lane);
		}
	}

	return (row) =>
		new Promise<Result>((resolve, reject) => {
			gathered.push({ row, resolve, reject });
			// Whoever speaks in the same turn of the loop leaves in the same batch.
			if (gathered.length === 1 && freeLanes.length > 0) queueMicrotask(flush);
		});
}

/** No fault of a row: nobody to write it, or no time for it. */
function databaseAway(error: unknown): boolean {
	return isDatabaseGone(error) || (error as { code?: unknown }).code === STATEMENT_CUT;
}

const STATEMENT_CUT = '57014';
