import { expect } from 'vitest';
import { byPost, camilleSigns, jeanStarts } from './by-post.ts';
import { story } from './town.ts';

story('The log says nothing of who signed', async (town) => {
	const canary = `Xylophanie${town.unique()}`;
	const email = town.address(`zephirine`);
	const jean = await jeanStarts(town, { name: `Auteur${canary}` });
	const visit = byPost(town.origin);
	const said = { name: canary, email, reason: `Raison${canary}`, showName: 'on' };
	const { location } = await camilleSigns(town, jean.slug, said);
	const mail = await town.mail(email);
	const links = mail.links.filter((link) => link.startsWith(town.origin)).map((link) => new URL(link).pathname);
	// Each way to go wrong may write a line: a wrong code, a dead link, a bad form, an address that is none.
	await visit.post(`${location}?/confirm`, { code: '000000' });
	await visit.post(`/initiatives/${jean.slug}`, { ...said, admin: '1' });
	await visit.json(`/api/initiatives/${jean.slug}/signatures`, `{"name":"${canary}","email":"${email}"`);
	await visit.get(`/confirm/${canary}`);
	await visit.get(`/nowhere/${canary}?email=${encodeURIComponent(email)}`);
	for (const link of links) await visit.get(link);
	await visit.post(`${location}?/confirm`, { code: mail.code ?? '' });
	await visit.post('/sign-in', { email });

	const log = town.log();
	const tokens = links.map((link) => link.split('/').at(-1) ?? '').filter((token) => token.length > 12);
	expect(tokens.length).toBeGreaterThan(0);
	for (const secret of [canary, email, jean.address, location?.split('/').at(-1) ?? '?', ...tokens])
		expect({ secret, logged: log.includes(secret) }).toEqual({ secret, logged: false });
	// Nor of anybody else, in any story: no address at all, but the examples of the house.
	expect(log.match(/[\w.+-]+@example\.org/g) ?? []).toEqual([]);
});
