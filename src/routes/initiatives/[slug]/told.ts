import { answersShown } from '#rooms/answers/shown.ts';
import { history } from '#rooms/carrying/history.ts';
import { initiativeBySlugWith } from '#rooms/initiatives/find.ts';
import { wordGiven } from '#rooms/promises/ladder.ts';
import { repliesShown } from '#rooms/replies/reply.ts';
import { standing } from '#rooms/signatures/told.ts';
import { discussion } from '#rooms/voices/threads.ts';

/** All that the page of an initiative shows of it, in one question: each room gives the parts about its own tables. */
export const initiativeTold = initiativeBySlugWith('initiative-told', {
	answers: answersShown,
	history,
	standing,
	discussion,
	replies: repliesShown,
	word: wordGiven
});
