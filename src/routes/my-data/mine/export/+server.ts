import { redirect } from '@sveltejs/kit';
import { database } from '#rooms/base/house.ts';
import { deviceCookie, recognised } from '#rooms/people/device.ts';
import { mySignatures } from '#rooms/signatures/mine.ts';
import { localPath } from '#words/paths.ts';
import { signing } from '#words/signing.ts';
import { visitHere } from '../../here.ts';
import type { RequestHandler } from './$types';

/** Everything, as a file: to the browser that proved the address, and not more than 15 minutes ago. */
export const GET: RequestHandler = async (event) => {
	const { locale, now } = event.locals;
	const visit = await visitHere(event);
	if (!visit.mayExport || !visit.found) redirect(303, localPath(locale, '/my-data/mine'));
	const said = {
		address: visit.address.written,
		at: now,
		signatures: await mySignatures(database(), visit.found),
		wordings: { 'sign-1': signing[locale].consent },
		device: await recognised(database(), event.cookies.get(deviceCookie().name), now)
	};
	return new Response(JSON.stringify(said, null, '\t'), {
		headers: {
			'content-type': 'application/json; charset=utf-8',
			'content-disposition': 'attachment; filename="possibles.json"',
			'cache-control': 'private, no-store'
		}
	});
};
