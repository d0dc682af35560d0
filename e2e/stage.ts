import { inject } from 'vitest';
import { openDatabase, openPool, type Db } from '../src/lib/server/base/database.ts';
import { openSession } from '../src/lib/server/accounts/open-session.ts';
import { tokenFor } from '../src/lib/server/signatures/signature.ts';
import { byPost, camilleSigns, jeanStarts, type Started } from './by-post.ts';
import { answersNow, CESSON, mayorOfCesson } from './the-mayor.ts';
import type { ReceivedMail } from './mail-sink.ts';
import type { Town } from './town.ts';

/** A town where something of everything is: each page has something to show, each form somebody who may send it. */
export interface Stage {
	jean: Started;
	/** The address of Bruno, who signed and has not confirmed. */
	bruno: string;
	/** Cookies as a browser sends them back. Hana hosts the site, Lina is asked to moderate it, Camille's phone is remembered; as Nadia she sees what is kept of her; the mayor has a seat. */
	cookies: Record<'jean' | 'hana' | 'lina' | 'camille' | 'nadia' | 'mayor', string>;
	/** Paths that somebody was sent, or led to. */
	paths: Record<
		| 'published'
		| 'thanks'
		| 'share'
		| 'confirm'
		| 'withdraw'
		| 'unsubscribe'
		| 'adopt'
		| 'carry'
		| 'handover'
		| 'code'
		| 'dataCode'
		| 'dataOpen'
		| 'judge',
		string
	>;
}

export async function setStage(town: Town): Promise<Stage> {
	const house = openInside();
	try {
		const title = `Réparer la passerelle ${town.unique()} et l’éclairer, pour que les enfants de l’école y passent l’hiver`;
		const jean = await jeanStarts(town, { title, name: 'Jean-Baptiste de la Villardière-Montesquiou', ...CESSON });
		const carrier = await signedIn(house, await authorOf(town, jean));
		const host = await aHost(town);
		const hana = await signedIn(house, host, true);
		const lina = await signedIn(house, await asked(town, host, hana));
		const camille = await signs(town, jean.slug);
		const mayor = await mayorAnswers(town, house, jean.slug);
		const seen = await seesHerData(town, camille.email);
		const bruno = town.address('bruno');
		const { location: code } = await byPost(town.origin).post('/sign-in', { email: town.address('jean') });
		return {
			jean,
			bruno,
			cookies: { jean: carrier, hana, lina, camille: camille.device, nadia: seen.cookie, mayor },
			paths: {
				published: jean.published,
				share: camille.share,
				code: code ?? '',
				dataCode: seen.code,
				dataOpen: seen.open,
				adopt: await adoptable(town),
				carry: await offered(town, jean.slug, carrier, 'invite'),
				handover: await offered(town, jean.slug, carrier, 'hand'),
				...(await waits(town, jean.slug, bruno)),
				...(await linksOf(town, jean.slug))
			}
		};
	} finally {
		await house.destroy();
	}
}

/** The app's database and keys, for what no visitor brings about in a minute. */
export function openInside(): Db {
	const { dataDir, origin, databaseUrl } = inject('town');
	Object.assign(process.env, { DATA_DIR: dataDir, ORIGIN: origin });
	return openDatabase(openPool(databaseUrl, 2));
}

/** The cookie of somebody who has just signed in, with their second factor when `strong`. */
export async function signedIn(house: Db, personId: string, strong = false): Promise<string> {
	const secondFactorAt = strong ? new Date() : null;
	const { name, value } = await openSession(house, { personId, secondFactorAt, replacing: null }, new Date());
	return `${name}=${encodeURIComponent(value)}`;
}

/** The mayor answers, and the time to judge has come; her cookie. */
async function mayorAnswers(town: Town, house: Db, slug: string): Promise<string> {
	const id = idIn(await town.sql('select id from initiative where slug = $1', [slug]));
	await answersNow(house, id, `Nous éclairons la passerelle.\n\nLe reste attendra l’été : ${town.unique()}.`);
	await town.sql(`insert into verdict_call (initiative_id, round, at) values ($1, 1, now())`, [id]);
	return signedIn(house, (await mayorOfCesson(house)).personId);
}

/** Whose initiative that is. */
export async function authorOf(town: Town, { slug }: Pick<Started, 'slug'>): Promise<string> {
	return idIn(await town.sql('select author as id from initiative where slug = $1', [slug]));
}

/** Somebody who hosts the site, without having claimed it. */
export async function aHost(town: Town): Promise<string> {
	const host = await authorOf(town, await jeanStarts(town, { name: 'Hana' }));
	await town.sql(
		`insert into staff_role (person_id, role, granted_at, accepted_at) values ($1, 'host', now(), now())`,
		[host]
	);
	return host;
}

/** Somebody the host asked to moderate, and who has not answered. */
async function asked(town: Town, host: string, cookie: string): Promise<string> {
	const invitation = { name: 'Lina', email: town.address('lina'), role: 'moderator', departement: '' };
	await must(byPost(town.origin, cookie).post('/host/roles?/invite', invitation));
	return idIn(await town.sql('select person_id as id from staff_role where granted_by = $1', [host]));
}

function idIn(rows: Record<string, unknown>[]): string {
	return String(rows[0]!['id']);
}

/** Camille has signed and confirmed, is remembered, and wants news. */
async function signs(town: Town, slug: string): Promise<{ share: string; device: string; email: string }> {
	const email = town.address('camille');
	const reason = 'Parce que mes enfants y passent chaque matin.';
	const { location } = await camilleSigns(town, slug, { email, showName: 'on', news: 'on', reason });
	const { code } = await town.mail(email);
	const confirmed = await byPost(town.origin).post(`${location}?/confirm`, { code: code ?? '', remember: 'on' });
	const device = (confirmed.headers.getSetCookie()[0] ?? '').split(';')[0]!;
	return { share: confirmed.location ?? '', device, email };
}

/** Somebody who signed has proved her address, and asked once more since. */
async function seesHerData(town: Town, email: string): Promise<{ cookie: string; code: string; open: string }> {
	const visit = byPost(town.origin);
	const asked = async () => (await visit.post('/my-data', { email })).location ?? '';
	const path = await asked();
	const { code } = await mailOfData(town, email);
	const proved = await visit.post(`${path}?/enter`, { code: code ?? '' });
	const again = await asked();
	const { links } = await mailOfData(town, email);
	const open = links.map((link) => new URL(link).pathname).find((link) => link.startsWith('/my-data/open/'));
	return { cookie: (proved.headers.getSetCookie()[0] ?? '').split(';')[0]!, code: again, open: open ?? '' };
}

/** The next mail about one's data: that of the mayor's answer may come before or after. */
async function mailOfData(town: Town, email: string): Promise<ReceivedMail> {
	const mail = await town.mail(email);
	return mail.links.some((link) => link.includes('/my-data/open/')) ? mail : mailOfData(town, email);
}

/** Somebody has signed and not confirmed. */
async function waits(town: Town, slug: string, email: string): Promise<{ thanks: string; confirm: string }> {
	const { location } = await camilleSigns(town, slug, { email, name: 'Bruno' });
	const { links } = await town.mail(email);
	const confirm = links.map((link) => new URL(link).pathname).find((path) => path.startsWith('/confirm/'));
	return { thanks: location ?? '', confirm: confirm ?? '' };
}

async function keyOf(town: Town, slug: string) {
	const [row] = await town.sql(
		`select s.id, s.initiative_id from signature s join initiative i on i.id = s.initiative_id
			where i.slug = $1 and s.state = 'confirmed' and s.address_sealed is not null`,
		[slug]
	);
	return { id: String(row!['id']), initiativeId: String(row!['initiative_id']) };
}

async function linksOf(town: Town, slug: string): Promise<{ withdraw: string; unsubscribe: string; judge: string }> {
	const key = await keyOf(town, slug);
	return {
		withdraw: `/withdraw/${tokenFor('withdraw', key)}`,
		unsubscribe: `/unsubscribe/${tokenFor('news', key)}`,
		judge: `/judge/${tokenFor('judge', key)}`
	};
}

/** An initiative that has been silent for 60 days, and the link of somebody who signed it. */
async function adoptable(town: Town): Promise<string> {
	const { slug } = await jeanStarts(town);
	await signs(town, slug);
	await town.sql('update initiative set adoptable_at = now() where slug = $1', [slug]);
	return `/adopt/${tokenFor('adopt', await keyOf(town, slug))}`;
}

async function offered(town: Town, slug: string, cookie: string, form: 'invite' | 'hand'): Promise<string> {
	const email = town.address('lina');
	await must(byPost(town.origin, cookie).post(`/desk/${slug}/team?/${form}`, { email }));
	const { links } = await town.mail(email);
	return links.map((link) => new URL(link).pathname).find((path) => path.startsWith('/carry/')) ?? '';
}

async function must(asked: Promise<{ status: number; body: string }>): Promise<void> {
	const { status, body } = await asked;
	if (status >= 400) throw new Error(`The stage could not be set: ${status} ${body.slice(0, 300)}`);
}
