import { isDatabaseGone } from '#rooms/base/database-gone.ts';
import { database } from '#rooms/base/house.ts';
import { sign, type SignRefusal } from '#rooms/signatures/sign.ts';
import type { HotEndpoint } from './hot.ts';

const STATUS: Partial<Record<SignRefusal, number>> = {
	not_found: 404,
	closed: 409,
	text_changed: 409,
	unknown_field: 400,
	wrong_type: 400
};

/** The same verb as the plain form, without the framework: 201 once the signature is on disk, whether new or repeated. */
export const signEndpoint: HotEndpoint = {
	method: 'POST',
	path: /^\/api\/initiatives\/([a-z0-9-]{1,100})\/signatures$/,
	async answer({ params, body, now }) {
		try {
			const outcome = await sign(database(), params[0]!, body, now);
			if (outcome.ok) return { status: 201, body: outcome.value };
			return { status: STATUS[outcome.refusals[0]!.code] ?? 422, body: { refusals: outcome.refusals } };
		} catch (error) {
			if (!isDatabaseGone(error)) throw error;
			return {
				status: 503,
				body: { refusals: [{ code: 'unavailable', field: null }] },
				headers: { 'retry-after': '5' }
			};
		}
	}
};
