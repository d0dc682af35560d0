import { error } from '@sveltejs/kit';
import { database } from '#rooms/base/house.ts';
import { interpellationOf } from '#rooms/interpellations/interpellation.ts';
import { letterPdf } from '#rooms/interpellations/letter.ts';
import { markReadAt } from '#rooms/interpellations/marks.ts';
import { strictForm } from '../../../../../strict-form.ts';
import { seatHere } from '../seat-here.ts';
import type { RequestHandler } from './$types';

/** The office's copy, with the names entrusted to it, for whoever has a seat there. It is read from then on. */
export const POST: RequestHandler = async ({ params, request, locals }) => {
	await strictForm(request, []);
	const db = database();
	const { office, initiative } = await seatHere(params, locals, `/offices/${params.key}/answers/${params.slug}`);
	const call = await interpellationOf(db, initiative.id);
	const theirs = call?.officeKind === office.kind && call.officeCode === office.code;
	const pdf = theirs ? await letterPdf(db, initiative.id, 'office', locals.locale) : null;
	if (!pdf) error(404, 'not_here');
	await markReadAt(db, initiative.id, office, locals.now);
	const headers = {
		'content-type': 'application/pdf',
		'content-disposition': `attachment; filename="interpellation-${initiative.short}.pdf"`,
		'cache-control': 'private, no-store',
		'x-content-type-options': 'nosniff'
	};
	return new Response(new Uint8Array(pdf), { headers });
};
