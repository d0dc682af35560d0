import { runPrepared, type Db } from '../base/database.ts';
import { uuid7 } from '../base/uuid.ts';

/** A signature as it is first written. */
export interface NewSignature {
	initiativeId: string;
	id: string;
	signer: Buffer;
	name: string;
	addressSealed: Buffer;
	locale: string;
	postalCode: string;
	commune: string;
	departement: string;
	showName: boolean;
	passName: boolean;
	news: boolean;
	reason: string | null;
	revision: number;
	via: Buffer | null;
	channel: string;
	wording: string;
	signedAt: Date;
	/** Null when the address is already known to be theirs: no mail is needed. */
	mailDueAt: Date | null;
	mailUntil: Date | null;
}

/**
 * One statement: the signatures, their consents, the totals, the happenings. Rows come in the order of (initiative, signer)
 * and totals are grouped in the order of initiatives, so that two batches never wait for each other in a circle.
 * Somebody who had signed changes nothing but asks for the mail again; `repeats` of 0 tells the rows that are new.
 */
export const INSERT_SIGNATURES = {
	name: 'insert-signatures',
	text: `
	with asked as (
		select * from unnest(
			$1::uuid[], $2::uuid[], $3::bytea[], $4::text[], $5::bytea[], $6::text[], $7::text[], $8::text[], $9::text[],
			$10::boolean[], $11::boolean[], $12::boolean[], $13::text[], $14::int[], $15::bytea[], $16::text[], $17::text[],
			$18::timestamptz[], $19::timestamptz[], $20::timestamptz[]
		) as asked (initiative_id, id, signer, name, address_sealed, locale, postal_code, commune, departement, show_name,
			pass_name, news, reason, revision, via, channel, wording, signed_at, mail_due_at, mail_until)
	), placed as (
		insert into signature (initiative_id, id, signer, state, name, address_sealed, locale, postal_code, commune,
			departement, show_name, pass_name, news, reason, revision, invited_by, channel, depth, wording, signed_at,
			mail_due_at, mail_until)
		select asked.initiative_id, asked.id, asked.signer, 'pending', name, address_sealed, locale, postal_code, commune,
			departement, show_name, pass_name, news, reason, revision, inviter.id, channel,
			case when inviter.id is null then 0 else least(inviter.depth, 31999) + 1 end, wording, signed_at, mail_due_at, mail_until
		from asked left join lateral (
			select known.id, known.depth from signature as known
			where known.initiative_id = asked.initiative_id and known.signer >= asked.via
				and known.signer < asked.via || '\\xffffffffffffffffffffffffffffffffffffffffffffffffffffff'::bytea
				and known.state in ('pending', 'confirmed')
			limit 1
		) as inviter on true
		on conflict (initiative_id, signer) do update set
			repeats = least(signature.repeats, 31999) + 1,
			(address_sealed, mail_due_at, mail_until, mail_round, mail_tries, code_round, code_tries) = (
				select
					case when mails then excluded.address_sealed else signature.address_sealed end,
					case when mails then excluded.mail_due_at else signature.mail_due_at end,
					case when mails then excluded.mail_until else signature.mail_until end,
					case when mails then least(signature.mail_round, 31999) + 1 else signature.mail_round end,
					case when mails then 0 else signature.mail_tries end,
					case when mails and signature.code_tries >= 5 and signature.code_round < 10
						then signature.code_round + 1 else signature.code_round end,
					case when mails and signature.code_tries >= 5 and signature.code_round < 10
						then 0 else signature.code_tries end
				from (select excluded.mail_due_at is not null and signature.mail_due_at is null
					and signature.state in ('pending', 'confirmed')
					and coalesce(signature.mail_sent_at, '-infinity') < excluded.signed_at - interval '30 seconds' as mails) as asks
			)
		returning initiative_id, id, show_name, pass_name, news, wording, signed_at, repeats
	), consented as (
		insert into consent (initiative_id, signature_id, purpose, wording, given_at)
		select initiative_id, id, purpose, wording, signed_at
		from placed cross join lateral (
			values ('sign', true), ('show_name', show_name), ('pass_name', pass_name), ('news', news)
		) as choice (purpose, given)
		where repeats = 0 and given
	), added as (
		select initiative_id, count(*)::int as n, max(signed_at) as at from placed where repeats = 0 group by initiative_id
	), counted as (
		insert into signature_total (initiative_id, lane, pending, last_at)
		select initiative_id, $23::smallint, n, at from added order by initiative_id
		on conflict (initiative_id, lane) do update set pending = signature_total.pending + excluded.pending,
			last_at = greatest(signature_total.last_at, excluded.last_at)
	)
	insert into happening (subject_id, id, kind, at, facts)
	select initiative_id, told.id, 'signatures_added', at, jsonb_build_object('count', n)
	from added join unnest($21::uuid[], $22::uuid[]) as told (subject_id, id) on subject_id = initiative_id`
};

/** At most once a signer: the caller has de-duplicated and ordered the rows. Batches in flight have each its own `lane`, from 1. */
export async function insertSignatures(db: Db, rows: NewSignature[], lane: number): Promise<void> {
	const initiatives = [...new Set(rows.map((row) => row.initiativeId))];
	const column = <K extends keyof NewSignature>(key: K) => rows.map((row) => row[key]);
	const bytes = (key: 'signer' | 'addressSealed' | 'via') => rows.map((row) => asBytea(row[key]));
	const times = (key: 'signedAt' | 'mailDueAt' | 'mailUntil') => rows.map((row) => row[key]?.toISOString() ?? null);
	await runPrepared(db, INSERT_SIGNATURES, [
		column('initiativeId'),
		column('id'),
		bytes('signer'),
		column('name'),
		bytes('addressSealed'),
		column('locale'),
		column('postalCode'),
		column('commune'),
		column('departement'),
		column('showName'),
		column('passName'),
		column('news'),
		column('reason'),
		column('revision'),
		bytes('via'),
		column('channel'),
		column('wording'),
		times('signedAt'),
		times('mailDueAt'),
		times('mailUntil'),
		initiatives,
		initiatives.map(() => uuid7(rows[0]!.signedAt)),
		lane
	]);
}

function asBytea(bytes: Buffer | null): string | null {
	return bytes && `\\x${bytes.toString('hex')}`;
}
