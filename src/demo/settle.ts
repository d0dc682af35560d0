import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { recountPlaces } from '#rooms/atlas/jobs.ts';
import type { Db } from '#rooms/base/database.ts';
import { handOn, Resting } from '#rooms/base/hand-on.ts';
import { changeSetting } from '#rooms/base/settings.ts';
import { closeInitiative } from '#rooms/carrying/close.ts';
import { confirmAuthorByCode } from '#rooms/initiatives/confirm-author.ts';
import { initiativeBySlug } from '#rooms/initiatives/find.ts';
import { authorCode } from '#rooms/initiatives/letters.ts';
import { newest } from '#rooms/finding/listing.ts';
import { publish } from '#rooms/initiatives/publish.ts';
import { addPicture } from '#rooms/carrying/picture.ts';
import { revise } from '#rooms/carrying/revise.ts';
import { postUpdate } from '#rooms/carrying/update.ts';
import { showAllPlaces } from '#rooms/signatures/places.ts';
import { WORDING } from '#rooms/signatures/sign-form.ts';
import { signKnown } from '#rooms/signatures/sign-known.ts';
import { choosePlace } from '#rooms/territory/choose-place.ts';
import { liveCall, type Shares } from './answered.ts';
import { somebody, spread } from './crowd.ts';
import { right } from './right.ts';
import { STORIES } from './stories.ts';
import type { Story } from './story.ts';

const DAY_MS = 86_400_000;

/** A story once published: what is left to happen to it, by days ago. */
interface Told {
	story: Story;
	number: number;
	slug: string;
	carried: { id: string; by: string };
	signDays: number[];
	postalCodes: string[];
	shares: Shares;
}

/**
 * Fills an empty house with a demonstration, through the verbs that people use, day by day up to yesterday; says so on every
 * page (the setting `demo`). No mail leaves: signatures are confirmed in one tap, the authors' codes have expired, and the
 * news is handed on to nobody. About 3 s.
 * @returns false when something is there already.
 */
export async function settleDemo(db: Db, now: Date): Promise<boolean> {
	if ((await newest(db, { limit: 1 })).items.length > 0) return false;
	await changeSetting(db, 'demo', true, now);
	const told: Told[] = [];
	for (let daysAgo = Math.max(...STORIES.map((story) => story.daysAgo)); daysAgo > 0; daysAgo -= 1) {
		const day = new Date(+now - daysAgo * DAY_MS);
		for (const [number, story] of STORIES.entries())
			if (story.daysAgo === daysAgo) told.push(await begin(db, story, number, day));
		await Promise.all(told.map((one) => live(db, one, daysAgo, day)));
		for (const one of told) await liveCall(db, one, daysAgo, day);
	}
	await showAllPlaces(db, now);
	await recountPlaces(db, now);
	while ((await handOn(db, {}, new Resting(), now)) > 0);
	return true;
}

async function begin(db: Db, story: Story, number: number, day: Date): Promise<Told> {
	const choice = await choosePlace(db, story.place);
	if (choice.kind !== 'one') throw new Error(`« ${story.place} » is not one commune.`);
	const { commune } = choice;
	const form = {
		title: story.title,
		commune: commune.code,
		addressee: story.addressee ?? 'commune',
		name: story.author,
		email: `demo.${number}@example.org`
	};
	const { id, slug, handle } = right(await publish(db, form, day));
	right(await confirmAuthorByCode(db, handle, authorCode(id, 1), day));
	const by = (await initiativeBySlug(db, slug))?.author;
	if (!by) throw new Error('An initiative just published has no author.');
	const { body, why, themes } = story;
	right(await revise(db, { id, by }, { body, why, themes }, day));
	if (story.drawing) right(await addPicture(db, { id, by }, await drawn(story.drawing), day));
	const postalCodes = [...commune.postalCodes.slice(0, 1), ...commune.postalCodes.slice(0, 1), ...story.around];
	return {
		story,
		number,
		slug,
		carried: { id, by },
		signDays: spread(story.signatures, story.daysAgo, lastDay(story)),
		postalCodes,
		shares: []
	};
}

/** A drawing as somebody would upload it. */
async function drawn({ name, alt }: NonNullable<Story['drawing']>): Promise<{ bytes: Buffer; alt: string }> {
	const file = fileURLToPath(new URL(`drawings/${name}.svg`, import.meta.url));
	return { bytes: await sharp(file).png().toBuffer(), alt };
}

function lastDay(story: Story): number {
	return story.ending ? story.ending.daysAgo + 1 : 1;
}

async function live(db: Db, told: Told, daysAgo: number, day: Date): Promise<void> {
	const today = told.signDays.flatMap((on, rank) => (on === daysAgo ? [rank] : []));
	await Promise.all(today.map((rank) => signOne(db, told, rank, day)));
	const { updates, ending } = told.story;
	for (const { text } of updates.filter((update) => update.daysAgo === daysAgo))
		right(await postUpdate(db, told.carried, { text }, day));
	if (ending?.daysAgo === daysAgo)
		right(await closeInitiative(db, told.carried, { ending: ending.ending, word: ending.word }, day));
}

/** Every third signatory agrees to be named; the reasons are spread among the first of those. */
async function signOne(
	db: Db,
	{ story, number, slug, postalCodes, shares }: Told,
	rank: number,
	day: Date
): Promise<void> {
	const { name, email } = somebody(number * 131 + rank);
	const reason = rank % 3 === 0 ? story.reasons[rank / 3] : undefined;
	const form = {
		...{ name, email, postalCode: postalCodes[rank % postalCodes.length], wording: WORDING },
		...{ showName: rank % 3 === 0, passName: rank % 2 === 0, reason: reason ?? '' }
	};
	const { share } = right(await signKnown(db, slug, form, new Date(+day + rank * 1000)));
	shares.push(share);
}
