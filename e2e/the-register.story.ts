import { expect } from 'vitest';
import { axe, wider } from './axe.ts';
import { byPost, jeanStarts } from './by-post.ts';
import { eventually } from './people.ts';
import { story, type Town } from './town.ts';

/** A call as time leaves it, `ago` days after it was sent; answered after `took` days, or not. */
async function aCall(town: Town, slug: string, ago: number, took: number | null): Promise<void> {
	await town.sql(
		`insert into office (kind, code, name_fr, name_en, departement, made_at)
		values ('commune', '35238', 'la mairie de Rennes', 'the town hall of Rennes', '35', now()) on conflict do nothing`
	);
	await town.sql(
		`insert into interpellation (initiative_id, office_kind, office_code, opened_at, threshold, confirmed, sent_at, due_at, answered_at)
		select id, 'commune', '35238', now() - make_interval(days => $2), 500, 512, now() - make_interval(days => $2),
			now() - make_interval(days => $2 - 30), now() - make_interval(days => $2 - $3) from initiative where slug = $1`,
		[slug, ago, took]
	);
}

story('Anyone reads the register, takes it away, and follows it', async (town) => {
	const late = await jeanStarts(town);
	const answered = await jeanStarts(town, { title: `Éclairer <b>le passage</b> & la rue ${town.unique()}` });
	await aCall(town, late.slug, 45, null);
	await aCall(town, answered.slug, 40, 12);
	const reader = await town.visitor();
	await eventually(reader, '/interpellations', () => reader.getByText(answered.title).waitFor({ timeout: 1000 }));
	await reader.getByText('sans réponse depuis 45 jours').waitFor();
	expect(await axe(reader, 'light')).toEqual([]);
	expect(await wider(reader)).toEqual([]);
	await town.picture(reader, 'register');
	await reader.getByLabel('Où elle en est').selectOption('late');
	await reader.getByRole('button', { name: 'Montrer' }).click();
	await reader.getByText(late.title).waitFor();
	expect(await reader.getByText(answered.title).count()).toBe(0);
	const wide = await town.visitor({ width: 1280, scheme: 'dark' });
	await wide.goto('/en/interpellations');
	await wide.getByText('unanswered for 45 days').waitFor();
	expect(await axe(wide, 'dark')).toEqual([]);
	await town.picture(wide, 'register-wide');

	const visit = byPost(town.origin);
	const csv = await visit.get('/interpellations.csv?departement=35');
	expect(csv.body).toMatch(new RegExp(`${late.slug},.*,late,45,`));
	const json = JSON.parse((await visit.get('/interpellations.json?state=answered')).body) as Record<string, unknown>[];
	expect(json).toContainEqual(expect.objectContaining({ title: answered.title, days: 12, state: 'answered' }));
	const feed = await visit.get('/interpellations.atom?office=commune-35238');
	expect(feed.body).toContain('&#60;b&#62;le passage');
	expect((await visit.get(`${late.path}/feed.atom`)).headers.get('content-type')).toContain('application/atom+xml');
});
