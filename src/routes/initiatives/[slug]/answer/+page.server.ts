import { error } from '@sveltejs/kit';
import type { Answer, AnswerVersion } from '#rooms/answers/answer.ts';
import { shownAt } from '#rooms/answers/shown-text.ts';
import { answersOf, versionsOf } from '#rooms/answers/shown.ts';
import { verdictsOf } from '#rooms/answers/verdict.ts';
import { database } from '#rooms/base/house.ts';
import { initiativeBySlug } from '#rooms/initiatives/find.ts';
import type { Initiative } from '#rooms/initiatives/initiative.ts';
import { officeAt } from '#rooms/seats/office.ts';
import { answers as answerWords } from '#words/answers.ts';
import { isoDay, longDay, onDay } from '#words/dates.ts';
import { localPath } from '#words/paths.ts';
import type { Locale } from '#words/sentences.ts';
import { answerView } from '../../../answer-view.ts';
import type { PageServerLoad } from './$types';

/** The whole of an answer: every version of it, its documents, what was asked after it, what signatories think. */
export const load: PageServerLoad = async ({ params, locals, setHeaders }) => {
	const db = database();
	const { locale, now } = locals;
	const initiative = await initiativeBySlug(db, params.slug);
	const answers = initiative ? await answersOf(db, initiative.id) : [];
	const answer = answers[0];
	if (!initiative || !answer) error(404);
	const [versions, verdicts, views] = await Promise.all([
		versionsOf(db, answer),
		verdictsOf(db, initiative.id),
		Promise.all(answers.map((one) => viewOf(one, initiative, locals)))
	]);
	const w = answerWords[locale];
	const { followUp } = answer;
	setHeaders({ 'cache-control': 'public, max-age=0', 'cache-tags': `initiative:${initiative.id}` });
	return {
		...{ slug: initiative.slug, title: initiative.title, writtenIn: initiative.locale },
		answer: views[0]!,
		others: views.slice(1),
		hash: answer.hash,
		hashPath: `/initiatives/${initiative.slug}/answer/${answer.number}`,
		versions: versions.length > 1 ? versionsView(initiative, answer, versions, locale, now) : [],
		followUp: followUp && {
			asks: w.asks(initiative.authorName, onDay(locale, followUp.askedAt, now)),
			question: followUp.question,
			replies:
				followUp.reply && w.replies(followUp.reply.name, followUp.reply.title, onDay(locale, followUp.reply.at, now)),
			reply: followUp.reply?.text ?? null
		},
		verdicts: verdicts.map(({ round, words, all }) => ({
			title: round === 1 ? w.verdict1 : w.verdict2,
			of: w.verdictOf(all),
			bars: words.map(({ says, n }) => ({ label: w[says], value: n, said: String(n) }))
		}))
	};
};

async function viewOf(answer: Answer, initiative: Initiative, { locale, now }: App.Locals) {
	const db = database();
	const office = (await officeAt(db, answer.office))!;
	const forward = answer.forward && (await officeAt(db, answer.forward));
	return answerView(answer, { slug: initiative.slug, office, forward, locale, now, whole: true });
}

/** Each version beside the one before, part by part. */
function versionsView(initiative: Initiative, answer: Answer, versions: AnswerVersion[], locale: Locale, now: Date) {
	const w = answerWords[locale];
	const parts = (version: AnswerVersion): [string, string][] => {
		const shown = shownAt(initiative.short, answer, version);
		return [
			[w.partKind, w[version.kind]],
			[w.partBody, version.body],
			[w.partPromises, shown.commitments.map(({ what, by }) => `${what}, ${w.by(longDay(locale, by))}`).join('\n')],
			[w.partDocuments, shown.documents.map(({ name }) => name).join('\n')]
		];
	};
	return versions.map((version, at) => {
		const before = versions[at + 1];
		const then = before && parts(before);
		const changes = parts(version).map(([part, after], n) => ({ part, before: then?.[n]?.[1] ?? '', after }));
		return {
			number: version.number,
			heading: w.version(version.number) + (at === 0 ? `, ${w.now}` : ''),
			signed: w.signed(version.byName, version.byTitle, onDay(locale, version.at, now)),
			iso: isoDay(version.at),
			path: localPath('fr', `/initiatives/${initiative.slug}/answer/${version.number}`),
			changes: before
				? changes
						.filter((one) => one.before !== one.after)
						.map((one) => ({ ...one, before: one.before || w.nothing, after: one.after || w.nothing }))
				: []
		};
	});
}
