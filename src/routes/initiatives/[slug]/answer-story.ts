import type { Answer } from '#rooms/answers/answer.ts';
import { commitmentState, type Commitment } from '#rooms/answers/commitment.ts';
import type { Initiative } from '#rooms/initiatives/initiative.ts';
import { officePath, type Office } from '#rooms/seats/office.ts';
import { answers as answerWords } from '#words/answers.ts';
import { headOffice } from '#words/offices.ts';
import { localPath } from '#words/paths.ts';

/** Something told in the history of an initiative. */
export interface Happened {
	at: Date;
	title?: string;
	text?: string;
	link?: { href: string; label: string };
	kind?: 'late';
}

/** What offices answered, version after version, what was asked of it since, and what became of each promise. */
export function answerStory(
	{ slug, authorName }: Pick<Initiative, 'slug' | 'authorName'>,
	answers: Answer[],
	offices: Map<string, Office>,
	{ locale, now }: Pick<App.Locals, 'locale' | 'now'>
): Happened[] {
	const w = answerWords[locale];
	const page = localPath(locale, `/initiatives/${slug}/answer`);
	return answers.flatMap((answer, rank) => {
		const office = offices.get(officePath(answer.office));
		if (!office) return [];
		const by = headOffice(office.label[locale]);
		// Only the first has its versions on the page of the answer.
		const link = (to: string) => ({ href: rank === 0 ? page + to : page, label: w.readIt });
		const said = answer.versions.map(({ number, kind, at }) => ({
			at,
			title: (number === 1 ? w.toldAnswer : w.toldVersion)(by, w[kind]),
			link: link(number === 1 ? '' : `#v${number}`)
		}));
		const { followUp } = answer;
		const asked = followUp
			? [{ at: followUp.askedAt, text: w.toldQuestion(authorName), link: link('#follow-up') }]
			: [];
		const replied = followUp?.reply ? [{ at: followUp.reply.at, text: w.toldReply(by), link: link('#follow-up') }] : [];
		return [...said, ...asked, ...replied, ...answer.commitments.flatMap((one) => settled(one, w, now))];
	});
}

/** When a promise became what it is: taken back, told by the office, or the day after its own. Nothing while it is open. */
function settled(one: Commitment, w: (typeof answerWords)['fr'], now: Date): Happened[] {
	const state = commitmentState(one, now);
	if (state === 'open') return [];
	const after = new Date(Date.parse(`${one.by}T12:00:00Z`) + 86_400_000);
	const at = one.withdrawnAt ?? one.officeAt ?? after;
	return [{ at, title: w.toldPromise(w[state], one.what), ...(state === 'missed' && { kind: 'late' }) }];
}
