import type { Listed } from '#rooms/finding/listed.ts';

/** What « la rejoindre » needs of an initiative, and nothing more. */
export interface AlikeOne {
	slug: string;
	title: string;
	place: string;
	confirmed: number;
}

export function alikeOne({ slug, title, place, confirmed }: Listed): AlikeOne {
	return { slug, title, place, confirmed };
}
