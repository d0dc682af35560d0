import { error, json } from '@sveltejs/kit';
import { commitmentState } from '#rooms/answers/commitment.ts';
import { stopsClock } from '#rooms/answers/answer.ts';
import { answersOf } from '#rooms/answers/shown.ts';
import { verdictsOf } from '#rooms/answers/verdict.ts';
import { database } from '#rooms/base/house.ts';
import { initiativeBySlug } from '#rooms/initiatives/find.ts';
import type { RequestHandler } from './$types';

/** What offices answered, for programs: the one to be read first at the head; an empty list before any answer. */
export const GET: RequestHandler = async ({ params, locals }) => {
	const db = database();
	const initiative = await initiativeBySlug(db, params.slug);
	if (!initiative) error(404);
	const [answers, verdicts] = await Promise.all([answersOf(db, initiative.id), verdictsOf(db, initiative.id)]);
	return json(
		{
			initiative: initiative.slug,
			answers: answers.map((answer) => ({
				office: `${answer.office.kind}-${answer.office.code}`,
				kind: answer.kind,
				text: answer.body,
				signed: { name: answer.byName, title: answer.byTitle },
				version: answer.number,
				at: answer.at,
				first_at: answer.publishedAt,
				sha256: answer.hash,
				copied: answer.copied,
				stops_clock: stopsClock(answer),
				commitments: answer.commitments.map((one) => ({
					what: one.what,
					by: one.by,
					state: commitmentState(one, locals.now)
				})),
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
