import type pg from 'pg';
import { openDatabase } from '../src/lib/server/base/database.ts';
import { confirmAuthorByToken, authorToken } from '../src/lib/server/initiatives/confirm-author.ts';
import { publish } from '../src/lib/server/initiatives/publish.ts';

/** An initiative in Rennes with a million confirmed signatures, their consents and their totals. */
export async function hotInitiative(pool: pg.Pool, signatures = 1_000_000): Promise<{ id: string; slug: string }> {
	const db = openDatabase(pool);
	const now = new Date();
	const form = { title: 'Rénover la salle de classe', commune: '35238', name: 'Jean', email: 'jean@exemple.fr' };
	const outcome = await publish(db, form, now);
	if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
	const { id, slug } = outcome.value;
	await confirmAuthorByToken(db, authorToken(id), now);
	const client = await pool.connect();
	try {
		await client.query('set statement_timeout = 0');
		await client.query(
			`insert into signature (initiative_id, id, signer, state, name, locale, postal_code, commune, departement, show_name,
				pass_name, news, revision, wording, signed_at, confirmed_at, mail_sent_at)
			select $1, gen_random_uuid(), sha256(n::text::bytea), 'confirmed', 'Camille ' || n, 'fr', '35000', '35238', '35', n % 3 = 0,
				false, false, 1, 'sign-1', now() - interval '1 day', now() - interval '1 day', now() - interval '1 day'
			from generate_series(1, $2::int) as n`,
			[id, signatures]
		);
		await client.query(
			`insert into consent (initiative_id, signature_id, purpose, wording, given_at)
			select initiative_id, id, 'sign', wording, signed_at from signature where initiative_id = $1`,
			[id]
		);
		await client.query(
			`insert into signature_total (initiative_id, lane, confirmed) values ($1, 0, $2)
			on conflict (initiative_id, lane) do update set confirmed = excluded.confirmed`,
			[id, signatures]
		);
		await client.query('vacuum analyze signature');
		await client.query('vacuum analyze consent');
		await client.query('checkpoint');
	} finally {
		client.release(true);
	}
	return { id, slug };
}
