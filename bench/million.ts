import { sql } from 'kysely';
import type { House } from './house.ts';

/** As many confirmed signatures as asked, with their consents and their total, written beforehand. */
export async function signaturesBefore({ db }: House, initiativeId: string, many: number): Promise<void> {
	await sql`
		insert into signature (initiative_id, id, signer, state, name, locale, postal_code, commune, departement, show_name,
			pass_name, news, revision, wording, signed_at, confirmed_at, mail_sent_at)
		select ${initiativeId}, gen_random_uuid(), sha256(n::text::bytea), 'confirmed', 'Camille ' || n, 'fr', '35000', '35238',
			'35', n % 3 = 0, false, false, 1, 'sign-1', now() - interval '1 day', now() - interval '1 day', now() - interval '1 day'
		from generate_series(1, ${many}::int) as n`.execute(db);
	await sql`
		insert into consent (initiative_id, signature_id, purpose, wording, given_at)
		select initiative_id, id, 'sign', wording, signed_at from signature where initiative_id = ${initiativeId}`.execute(db);
	await sql`
		insert into signature_total (initiative_id, lane, confirmed) values (${initiativeId}, 0, ${many})
		on conflict (initiative_id, lane) do update set confirmed = excluded.confirmed`.execute(db);
	for (const table of ['signature', 'consent']) await sql`vacuum analyze ${sql.table(table)}`.execute(db);
	await sql`checkpoint`.execute(db);
}
