import { error } from '@sveltejs/kit';
import { keptMails, mailboxOpen } from '#rooms/base/mailbox.ts';
import type { PageServerLoad } from './$types';

const SHOWN = 100;

/** In production, or with a mail server, there is no such page. */
export const load: PageServerLoad = async ({ setHeaders }) => {
	if (!mailboxOpen()) error(404, 'not_found');
	setHeaders({ 'cache-control': 'private, no-store' });
	const mails = (await keptMails()).slice(0, SHOWN);
	return { mails: mails.map(({ id, at, to, subject }) => ({ id, at, to, subject })) };
};
