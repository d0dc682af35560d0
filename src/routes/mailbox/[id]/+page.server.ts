import { error } from '@sveltejs/kit';
import { keptMail, mailboxOpen } from '#rooms/base/mailbox.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, setHeaders }) => {
	const mail = mailboxOpen() ? await keptMail(params.id) : null;
	if (!mail) error(404, 'not_found');
	setHeaders({ 'cache-control': 'private, no-store', 'referrer-policy': 'no-referrer' });
	const { to, at, subject, text, letter, files } = mail;
	return { to, at, subject, text, letter, files };
};
