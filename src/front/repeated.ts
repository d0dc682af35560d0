import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { HotAnswer } from './hot.ts';

/** A client that heard no answer may ask again for this long. */
const HOURS = 24;
/** The oldest make room for the newest: about 8 MB at the most. */
const MOST = 10_000;
/** What stands for a key, a path and a body is worth nothing to whoever reads this memory, or after it. */
const SECRET = randomBytes(32);

interface Kept {
	body: Buffer;
	answer: Promise<HotAnswer>;
	at: number;
}

const CLASH: HotAnswer = { status: 422, body: { refusals: [{ code: 'key_reused', field: null }] } };
const NO_KEY: HotAnswer = { status: 400, body: { refusals: [{ code: 'key_wrong', field: null }] } };

/**
 * `Idempotency-Key`: the same key with the same body is answered the same, the first one shared with those that come while it
 * is being given; with another body, 422. Only what was done (2xx) is remembered, in this process: a refusal may be mended
 * under its key, and after a restart uniqueness still lies in the table.
 */
export class Repeated {
	readonly #kept = new Map<string, Kept>();

	get count(): number {
		return this.#kept.size;
	}

	answer(
		asked: { key: string | string[]; path: string; body: Buffer; now: number },
		give: () => Promise<HotAnswer>
	): Promise<HotAnswer> {
		const { key, path, body, now } = asked;
		if (typeof key !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(key)) return Promise.resolve(NO_KEY);
		const name = printOf(`${path} ${key}`).toString('base64url');
		const print = printOf(body);
		const known = this.#kept.get(name);
		if (known && now - known.at < HOURS * 3_600_000)
			return timingSafeEqual(known.body, print) ? known.answer : Promise.resolve(CLASH);
		return this.#keep(name, { body: print, answer: give(), at: now });
	}

	#keep(name: string, kept: Kept): Promise<HotAnswer> {
		this.#kept.delete(name);
		this.#kept.set(name, kept);
		const forget = () => {
			if (this.#kept.get(name) === kept) this.#kept.delete(name);
		};
		kept.answer.then(({ status }) => status >= 300 && forget(), forget);
		for (const oldest of this.#kept.keys()) {
			if (this.#kept.size <= MOST) break;
			this.#kept.delete(oldest);
		}
		return kept.answer;
	}
}

function printOf(text: string | Buffer): Buffer {
	return createHmac('sha256', SECRET).update(text).digest();
}
