import pg from 'pg';

/** Ends the listening. */
export type Deaf = () => Promise<void>;

const AGAIN_MS = 1000;

/**
 * Listens on a channel over a connection of its own, opened again when it is lost. `resumed` is called each time listening
 * begins, since what was said before went unheard.
 */
export function listen(url: string, channel: string, hear: (words: string) => void, resumed: () => void): Deaf {
	let stopped = false;
	let client: pg.Client | undefined;
	let waiting: NodeJS.Timeout | undefined;
	const open = async () => {
		const opening = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000, keepAlive: true });
		client = opening;
		opening.on('notification', ({ payload }) => hear(payload ?? ''));
		opening.on('error', () => {});
		opening.once('end', again);
		try {
			await opening.connect();
			await opening.query(`listen ${pg.escapeIdentifier(channel)}`);
			resumed();
		} catch {
			await opening.end().catch(() => {});
			again();
		}
	};
	const again = () => {
		if (stopped || waiting) return;
		waiting = setTimeout(() => {
			waiting = undefined;
			void open();
		}, AGAIN_MS);
	};
	void open();
	return async () => {
		stopped = true;
		clearTimeout(waiting);
		await client?.end().catch(() => {});
	};
}
