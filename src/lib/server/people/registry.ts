import { REGISTRY_OF_CALLS } from './registry-of-calls.ts';
import { REGISTRY_OF_INITIATIVES } from './registry-of-initiatives.ts';
import { REGISTRY_OF_MODERATION } from './registry-of-moderation.ts';
import { REGISTRY_OF_OFFICIALS } from './registry-of-officials.ts';

/** Why we may hold it: GDPR articles 6 and 9. */
export type Basis =
	'explicit consent (9.2.a)' | 'asked for by the person (6.1.b)' | 'keeping the place safe (6.1.f)' | 'law (6.1.c)';

/** One table that holds something about persons. Each of its columns is in one of the two lists. */
export interface Entry {
	whom: string;
	purpose: string;
	basis: Basis;
	/** When it goes, and what makes it go. */
	kept: string;
	/** Columns that say something about somebody. */
	columns: string[];
	/** Columns that say nothing about anybody: counters, states of ours. */
	other: string[];
}

/**
 * The record of what we hold about persons (GDPR article 30), one entry a table. A test compares it with the database:
 * a column that is in neither list fails, so nobody adds one without saying why it is there and when it goes.
 */
export const REGISTRY: Record<string, Entry> = {
	...REGISTRY_OF_INITIATIVES,
	...REGISTRY_OF_CALLS,
	...REGISTRY_OF_OFFICIALS,
	...REGISTRY_OF_MODERATION,
	person: {
		whom: 'authors and those who keep the place',
		purpose: 'to sign them in and write to them about what they started',
		basis: 'asked for by the person (6.1.b)',
		kept: 'until they erase it; 30 days when they never answered (carrying/forget-silent.ts)',
		columns: ['id', 'address_hash', 'address_sealed', 'name', 'locale', 'confirmed_at', 'created_at'],
		other: []
	},
	staff_role: {
		whom: 'those who keep the place',
		purpose: 'who may do what, and who gave it to them',
		basis: 'keeping the place safe (6.1.f)',
		kept: 'with the person',
		columns: ['person_id', 'role', 'departement', 'granted_by', 'granted_at', 'accepted_at', 'ended_at'],
		other: []
	},
	device: {
		whom: 'those who asked to be recognised on a device',
		purpose: 'to sign in one gesture; opens only with the cookie',
		basis: 'explicit consent (9.2.a)',
		kept: '90 days, or until forgotten from the device',
		columns: ['id', 'person_sealed', 'created_at', 'expires_at'],
		other: []
	},
	auth_user: {
		whom: 'those who signed in once',
		purpose: 'what a session and a passkey belong to; the address is an alias',
		basis: 'asked for by the person (6.1.b)',
		kept: 'with the person',
		columns: ['id', 'email', 'email_verified', 'created_at', 'updated_at'],
		other: ['name', 'image']
	},
	auth_session: {
		whom: 'those who are signed in',
		purpose: 'to know them from one page to the next',
		basis: 'asked for by the person (6.1.b)',
		kept: '30 days, or until they sign out',
		columns: ['id', 'user_id', 'token', 'expires_at', 'second_factor_at', 'created_at', 'updated_at'],
		other: ['ip_address', 'user_agent']
	},
	auth_passkey: {
		whom: 'those who made a passkey',
		purpose: 'to sign in without a code',
		basis: 'asked for by the person (6.1.b)',
		kept: 'until they remove it, or with the person',
		columns: [
			'id',
			'user_id',
			'name',
			'public_key',
			'credential_id',
			'counter',
			'device_type',
			'backed_up',
			'transports',
			'aaguid',
			'created_at'
		],
		other: []
	},
	auth_verification: {
		whom: 'those who show or make a passkey',
		purpose: 'the challenge they answer',
		basis: 'asked for by the person (6.1.b)',
		kept: '5 minutes; cleared every night',
		columns: ['identifier', 'value'],
		other: ['id', 'expires_at', 'created_at', 'updated_at']
	},
	sign_in_code: {
		whom: 'those who ask for a code',
		purpose: 'to count tries and codes',
		basis: 'keeping the place safe (6.1.f)',
		kept: '24 hours; cleared every night',
		columns: ['person_id', 'asked_at', 'used_at'],
		other: ['round', 'tries', 'hour_at', 'asks']
	},
	second_factor: {
		whom: 'those who set up a code application',
		purpose: 'the second proof asked of those who keep the place',
		basis: 'keeping the place safe (6.1.f)',
		kept: 'until they remove it, or with the person',
		columns: ['person_id', 'secret_sealed', 'confirmed_at', 'tried_at'],
		other: ['last_step', 'tries']
	},
	news_recipient: {
		whom: 'those who sign and ask for news',
		purpose: 'to send each of them a piece of news once',
		basis: 'explicit consent (9.2.a)',
		kept: '35 days',
		columns: ['signature_id', 'sent_at'],
		other: ['initiative_id', 'happening_id', 'due_at', 'tries']
	},
	data_request: {
		whom: 'those who ask what we hold under their address',
		purpose: 'to send them a code, then to look for their signatures, initiative by initiative',
		basis: 'law (6.1.c)',
		kept: '24 hours, 48 when looking took its time; cleared every hour',
		columns: ['id', 'address_sealed', 'locale', 'asked_at', 'used_at', 'found_sealed', 'found_at'],
		other: ['good_until', 'hour_at', 'asks', 'round', 'tries', 'search_due_at', 'reached']
	},
	data_visit: {
		whom: 'those who proved that address',
		purpose: 'to show them, in that browser, what was found',
		basis: 'law (6.1.c)',
		kept: 'one hour; cleared every hour',
		columns: ['id', 'request_id', 'proved_at'],
		other: []
	},
	mail: {
		whom: 'those we write to',
		purpose: 'to send it once',
		basis: 'asked for by the person (6.1.b)',
		kept: '7 days',
		columns: ['to_sealed', 'letter', 'locale'],
		other: ['id', 'kind', 'about_id', 'due_at', 'good_until', 'tries', 'sent_at', 'quiet', 'created_at']
	},
	mail_allowance: {
		whom: 'those we write to',
		purpose: 'never more than 3 mails an hour and 6 a day; a hash that changes each day',
		basis: 'keeping the place safe (6.1.f)',
		kept: '48 hours',
		columns: ['abuse_id', 'sent_at'],
		other: ['mail_key']
	}
};

/** Tables that hold nothing about anybody: places, totals of ten and more, settings, what the machine needs. */
export const ABOUT_NOBODY = [
	'answer',
	'answer_document',
	'answer_draft',
	'comment_total',
	'commitment',
	'commune',
	'commune_postal_code',
	'competence',
	'departement',
	'epci',
	'first_action',
	'former_commune',
	'happening',
	'host_claim',
	'initiative_support',
	'interpellation_reminder',
	'migration',
	'place_name',
	'place_standing',
	'promise',
	'region',
	'rung_passed',
	'seat_radar',
	'seat_radar_told',
	'setting',
	'signatory_news',
	'signature_channel_total',
	'signature_day_total',
	'signature_place_shown',
	'signature_place_total',
	'signature_total',
	'territory_edition',
	'verdict_call',
	'verdict_total'
];
