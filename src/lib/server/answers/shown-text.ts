import { createHash } from 'node:crypto';
import type { OfficeKey } from '../seats/office.ts';
import type { Answer, AnswerKind, AnswerVersion } from './answer.ts';

/** Everything that one version says, in codes where names may change: title and office are read elsewhere. */
export interface Shown {
	/** Short code of the initiative. */
	initiative: string;
	office: OfficeKey;
	number: number;
	kind: AnswerKind;
	body: string;
	commitments: { what: string; by: string }[];
	documents: { name: string; file: string }[];
	forward: OfficeKey | null;
	byName: string;
	byTitle: string;
	at: Date;
}

/**
 * A version as plain text, the same bytes whoever makes it: what the hash in the mails is taken of. Anybody may fetch it
 * and hash it again.
 */
export function shownText(shown: Shown): string {
	return [
		`${shown.initiative} / ${codeOf(shown.office)} / ${shown.number} / ${shown.kind}`,
		`${shown.byName}, ${shown.byTitle}, ${shown.at.toISOString()}`,
		'',
		shown.body,
		'',
		...(shown.forward ? [`> ${codeOf(shown.forward)}`] : []),
		...shown.commitments.map(({ what, by }) => `- ${by} ${what}`).sort(),
		...shown.documents.map(({ name, file }) => `+ ${file} ${name}`),
		''
	].join('\n');
}

export function shownHash(shown: Shown): Buffer {
	return createHash('sha256').update(shownText(shown)).digest();
}

/** A version as it was shown, from what is kept: its own promises and documents, not those of later ones. */
export function shownAt(initiative: string, answer: Answer, version: AnswerVersion): Shown {
	const { number, kind, body, byName, byTitle, forward, at } = version;
	const stood = answer.commitments.filter(
		({ madeAt, withdrawnAt }) => madeAt <= at && (withdrawnAt === null || withdrawnAt > at)
	);
	const documents = answer.documents.filter((one) => one.number <= number);
	return {
		initiative,
		office: answer.office,
		number,
		kind,
		body,
		byName,
		byTitle,
		forward,
		at,
		documents,
		commitments: stood
	};
}

function codeOf({ kind, code }: OfficeKey): string {
	return `${kind}-${code}`;
}
