import { error, redirect } from '@sveltejs/kit';
import { database } from '#rooms/base/house.ts';
import { initiativeBySlug } from '#rooms/initiatives/find.ts';
import { sameAnswerCode } from '#rooms/interpellations/answer-code.ts';
import { interpellationOf } from '#rooms/interpellations/interpellation.ts';
import { letterPdf } from '#rooms/interpellations/letter.ts';
import { markRead } from '#rooms/interpellations/marks.ts';
import { spendLetterTry } from '#rooms/seats/letter-tries.ts';
import { localPath } from '#words/paths.ts';
import { strictForm } from '../../../../strict-form.ts';
import type { RequestHandler } from './$types';

/** The office's copy, with the names entrusted to it, for whoever has the code of the letter. It is read from then on. */
export const POST: RequestHandler = async ({ params, request, locals }) => {
	const db = database();
	const { code } = await strictForm(request, ['code']);
	const initiative = await initiativeBySlug(db, params.slug);
	const call = initiative && (await interpellationOf(db, initiative.id));
	if (!initiative || !call?.letterAt) error(404);
	const back = (why: string) =>
		redirect(303, `${localPath(locals.locale, `/initiatives/${params.slug}/interpellation`)}?${why}#official`);
	if (!(await spendLetterTry(db, { kind: call.officeKind, code: call.officeCode }, locals.now))) back('spent');
	if (!sameAnswerCode(code, initiative.id, call.codeRound)) back('wrong');
	const pdf = await letterPdf(db, initiative.id, 'office', locals.locale);
	if (!pdf) error(404);
	await markRead(db, initiative.id, locals.now);
	const headers = {
		'content-type': 'application/pdf',
		'content-disposition': `attachment; filename="interpellation-${initiative.short}.pdf"`,
		'cache-control': 'private, no-store',
		'x-content-type-options': 'nosniff'
	};
	return new Response(new Uint8Array(pdf), { headers });
};
