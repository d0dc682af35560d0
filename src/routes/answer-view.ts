import { SAMPLE, commitmentState, type Commitment } from '#rooms/answers/commitment.ts';
import type { Answer } from '#rooms/answers/answer.ts';
import type { Office } from '#rooms/seats/office.ts';
import { answers } from '#words/answers.ts';
import { isoDay, longDay, onDay } from '#words/dates.ts';
import { headOffice, ofOffice, toOffice } from '#words/offices.ts';
import { localPath } from '#words/paths.ts';
import type { Locale } from '#words/sentences.ts';

/** What a sheet says before one must open the page of the answer. */
const MOST_LETTERS = 900;
/** A first paragraph so short is said in large. */
const HEADLINE = 180;

type Viewed = Pick<
	Answer,
	'kind' | 'body' | 'byName' | 'byTitle' | 'at' | 'number' | 'copied' | 'commitments' | 'documents' | 'forward'
>;
export interface Around {
	slug: string;
	office: Office;
	/** The one it is passed on to. */
	forward: Office | null;
	locale: Locale;
	now: Date;
	/** All of it, not its beginning. */
	whole?: boolean;
}

/** An answer as `AnswerSheet.svelte` shows it: the words made on the server, where the language and the day are known. */
export function answerView(answer: Viewed, around: Around) {
	const { slug, office, locale, now, whole = false } = around;
	const w = answers[locale];
	const on = onDay(locale, answer.at, now);
	const path = localPath(locale, `/initiatives/${slug}/answer`);
	const [says, paragraphs] = textOf(answer.body, whole);
	const cut = !whole && answer.body.length > MOST_LETTERS;
	return {
		title: w.title(ofOffice(locale, office.label[locale])),
		meta: `${w.verified}, ${on}`,
		verdict: w[answer.kind],
		says,
		paragraphs,
		signed: w.signed(answer.byName, answer.byTitle, on),
		iso: isoDay(answer.at),
		versions: answer.number > 1 ? { href: `${path}#versions`, label: w.versions(answer.number) } : undefined,
		note: noteOf(answer, around),
		forward: around.forward ? w.forwarded(toOffice(locale, around.forward.label[locale])) : null,
		commitments: answer.commitments.map((one) => commitmentView(one, office, locale, now)),
		documents: answer.documents.map(({ id, name, bytes }) => ({
			href: `/initiatives/${slug}/answer/documents/${id}`,
			name,
			size: w.size(Math.max(1, Math.round(bytes / 1000)))
		})),
		more: whole ? null : { href: path, label: cut ? w.whole : w.openAnswer }
	};
}

export type AnswerView = ReturnType<typeof answerView>;

/** The sentence in large, if the text begins with one, and the paragraphs after it. */
function textOf(body: string, whole: boolean): [string | undefined, string[]] {
	const shown = whole || body.length <= MOST_LETTERS ? body : `${body.slice(0, MOST_LETTERS).replace(/\s+\S*$/u, '')}…`;
	const [first = '', ...rest] = shown.split(/\n{2,}/).filter((part) => part.trim());
	return first.length <= HEADLINE ? [first, rest] : [undefined, [first, ...rest]];
}

function noteOf({ copied, kind }: Viewed, { locale }: Around): string | undefined {
	if (copied) return answers[locale].copied;
	return kind === 'needs_time' ? answers[locale].needsTime : undefined;
}

function commitmentView(one: Commitment, office: Office, locale: Locale, now: Date) {
	const w = answers[locale];
	const state = commitmentState(one, now);
	return {
		id: one.id,
		what: one.what,
		due: w.by(longDay(locale, one.by)),
		state: state === 'withdrawn' ? ('missed' as const) : state,
		said: w[state],
		why: whyOf(one, office, locale, now) || undefined
	};
}

function whyOf(one: Commitment, office: Office, locale: Locale, now: Date): string {
	const w = answers[locale];
	if (one.withdrawnAt) return w.withdrawnOn(onDay(locale, one.withdrawnAt, now));
	const name = headOffice(office.label[locale]);
	const all = one.saidDone + one.saidNotDone;
	const said = [
		one.officeSays === 'kept' && w.officeKept(name),
		one.officeSays === 'missed' && w.officeMissed(name),
		one.officeWord && `« ${one.officeWord} »`,
		all >= SAMPLE && (one.saidDone >= one.saidNotDone ? w.crowd(one.saidDone, all) : w.crowdNot(one.saidNotDone, all))
	].filter((line) => typeof line === 'string');
	if (said.length === 0 && commitmentState(one, now) === 'missed') return w.silentOffice;
	return said.join(' ');
}
