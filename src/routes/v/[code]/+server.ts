import { error, redirect } from '@sveltejs/kit';
import { database } from '#rooms/base/house.ts';
import { followLink } from '#rooms/signatures/invitations.ts';
import { localPath } from '#words/paths.ts';
import { LETTERS } from '../../share/ways.ts';
import type { RequestHandler } from './$types';

/**
 * A short link: six characters of an initiative, maybe eight of a signatory, maybe a letter for the means. Leads to the
 * initiative with whose link it was in the address, from where the form takes it.
 */
export const GET: RequestHandler = async ({ params, locals }) => {
	const [, code, letter] = /^([a-z0-9]{6}|[a-z0-9]{14})([a-z])?$/i.exec(params.code) ?? [];
	const found = code ? await followLink(database(), code) : null;
	if (!found) error(404);
	const by = LETTERS[letter?.toLowerCase() as keyof typeof LETTERS];
	const credit = new URLSearchParams({ ...(found.via && { via: found.via }), ...(by && { by }) });
	const query = credit.size > 0 ? `?${credit}` : '';
	redirect(302, localPath(locals.locale, `/initiatives/${found.slug}`) + query);
};
