import { error, json } from '@sveltejs/kit';
import { commitmentState, SAMPLE } from '#rooms/answers/commitment.ts';
import { stopsClock } from '#rooms/answers/answer.ts';
import { answersOf } from '#rooms/answers/shown.ts';
import { verdictsOf } from '#rooms/answers/verdict.ts';
import { database } from '#rooms/base/house.ts';
import { initiativeBySlug } from '#rooms/initiatives/find.ts';
import { officePath } from '#rooms/seats/office.ts';
import { officesIn } from '../../../../initiatives/[slug]/pinned-answer.ts';
import type { RequestHandler } from './$types';

/** What offices answered, for programs: the one to be read first at the head; an empty list before any answer. */
export const GET: RequestHandler = async ({ params, locals }) => {
	const db = database();
	const initiative = await initiativeBySlug(db, params.slug);
	if (!initiative) error(404);
	const [answers, verdicts] = await Promise.all([answersOf(db, initiative.id), verdictsOf(db, initiative.id)]);
	const offices = await officesIn(answers);
	return json(
		{
			initiative: initiative.slug,
			answers: answers.map((answer) => ({
				office: `${answer.office.kind}-${answer.office.code}`,
				office_name: offices.get(officePath(answer.office))?.label ?? null,
				kind: answer.kind,
				text: answer.body,
				signed: { name: answer.byName, title: answer.byTitle },
				version: answer.number,
				at: answer.at,
				first_at: answer.publishedAt,
				sha256: answer.hash,
				copied: answer.copied,
				stops_clock: stopsClock(answer),
				forwarded_to: answer.forward && `${answer.forward.kind}-${answer.forward.code}`,
				versions: answer.versions,
				commitments: answer.commitments.map((one) => ({
					what: one.what,
					by: one.by,
					state: commitmentState(one, locals.now),
					office_says: one.officeSays,
					office_word: one.officeWord,
					// Under ten, what signatories say is one person's word.
					signatories_say:
						one.saidDone + one.saidNotDone >= SAMPLE ? { done: one.saidDone, not_done: one.saidNotDone } : null
				})),
				follow_up: answer.followUp,
				documents: answer.documents.map(({ id, name, bytes }) => ({
					name,
					bytes,
					path: `/initiatives/${initiative.slug}/answer/documents/${id}`
				}))
			})),
			verdicts: verdicts.map(({ round, words, all }) => ({ round, all, words }))
		},
		{ headers: { 'cache-control': 'public, max-age=60', 'cache-tags': `initiative:${initiative.id}` } }
	);
};
