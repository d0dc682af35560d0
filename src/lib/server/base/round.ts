import { log } from './log.ts';

export interface Rounds {
	/** Lets the round under way finish. */
	stop(): Promise<void>;
}

const LONGEST_MS = 30_000;

/**
 * Does `work` again and again: at once while it says there is more, else every `restMs`. A round that fails (the database
 * is away) is followed by a longer rest, and its first failure is logged.
 */
export function goRound(name: string, restMs: number, work: () => Promise<boolean>): Rounds {
	let stopped = false;
	let wake: () => void = () => {};
	const rest = (ms: number) =>
		new Promise<void>((resolve) => {
			const timer = setTimeout(resolve, ms);
			wake = () => {
				clearTimeout(timer);
				resolve();
			};
		});
	const running = (async () => {
		let failures = 0;
		while (!stopped) {
			try {
				const more = await work();
				failures = 0;
				if (!more && !stopped) await rest(restMs);
			} catch (error) {
				if (failures === 0)
					log.error('A round failed', { job: name, error: error instanceof Error ? error : new Error(String(error)) });
				failures += 1;
				if (!stopped) await rest(Math.min(restMs * 2 ** failures, LONGEST_MS));
			}
		}
	})();
	return {
		stop() {
			stopped = true;
			wake();
			return running;
		}
	};
}
