import { error } from '@sveltejs/kit';
import { config } from '#rooms/base/config.ts';
import { database } from '#rooms/base/house.ts';
import { paperLetter } from '#rooms/claims/code.ts';
import { dayWords } from '#words/dates.ts';
import { localPath } from '#words/paths.ts';
import { PRIVATE_PAGE } from '../../../../../posted.ts';
import type { PageServerLoad } from './$types';

/** The letter of a claim on paper, to be printed: made by a form before, only shown here. */
export const load: PageServerLoad = async ({ params, locals, setHeaders }) => {
	setHeaders(PRIVATE_PAGE);
	if (!/^[0-9a-f-]{36}$/.test(params.claim)) error(404, 'not_here');
	const letter = await paperLetter(database(), locals.person!, params.claim, locals.now);
	if (!letter.ok) error(404, 'not_here');
	const { claim, office, code } = letter.value;
	if (`${office.kind}-${office.code}` !== params.key) error(404, 'not_here');
	const { operator, origin } = config();
	return {
		key: params.key,
		code: `${code.slice(0, 3)} ${code.slice(3)}`,
		name: claim.name,
		title: claim.title,
		// To a French office, in French, whatever the host reads.
		office: office.label.fr,
		postal: office.postalAddress!,
		day: dayWords('fr', locals.now, new Date(locals.now.getTime() + 20 * 86_400_000)),
		address: `${origin}${localPath('fr', `/offices/${params.key}/claim`)}`,
		operatorContact: operator.contact
	};
};
