import type { Entry } from './registry.ts';

/** What is held about those who start, carry and sign. */
export const REGISTRY_OF_INITIATIVES: Record<string, Entry> = {
	initiative: {
		whom: 'authors',
		purpose: 'what they publish, under the name they chose',
		basis: 'explicit consent (9.2.a)',
		kept: 'until removed; unconfirmed, 7 days; the name goes when the author is erased',
		columns: [
			'author',
			'author_name',
			'addressee_name',
			'title',
			'body',
			'why',
			'closing_word',
			'plain_title',
			'search',
			'locale',
			'published_at',
			'confirmed_at',
			'word_at',
			'closed_at'
		],
		other: [
			'id',
			'slug',
			'short',
			'themes',
			'commune',
			'commune_name',
			'departement',
			'lat',
			'lon',
			'geo_precision',
			'gt',
			'addressee',
			'addressee_code',
			'threshold',
			'state',
			'revision',
			'frozen_at',
			'warned_at',
			'adoptable_at',
			'population',
			'code_round',
			'code_tries',
			'hidden_by',
			'signing_closed_by',
			'comments_closed_by',
			'slow_by',
			'slow_minutes'
		]
	},
	initiative_revision: {
		whom: 'authors',
		purpose: 'what was signed, word for word',
		basis: 'explicit consent (9.2.a)',
		kept: 'with the initiative',
		columns: ['title', 'body', 'why', 'note', 'addressee_name', 'at'],
		other: ['initiative_id', 'number', 'addressee', 'commune_name', 'material']
	},
	initiative_update: {
		whom: 'authors and co-authors',
		purpose: 'the news they give, under their name',
		basis: 'explicit consent (9.2.a)',
		kept: 'with the initiative; the name goes when the author is erased',
		columns: ['text', 'by_name', 'at'],
		other: ['initiative_id', 'id', 'rung', 'mailed_at', 'hidden_by']
	},
	initiative_picture: {
		whom: 'whoever is in a picture an author posted',
		purpose: 'to show what it is about; re-encoded, without what the camera wrote',
		basis: 'explicit consent (9.2.a)',
		kept: 'until taken down, or with the initiative',
		columns: ['alt', 'large', 'small', 'at'],
		other: ['initiative_id', 'id', 'position', 'width', 'height', 'hidden_by']
	},
	co_author: {
		whom: 'co-authors',
		purpose: 'who carries an initiative with its author',
		basis: 'asked for by the person (6.1.b)',
		kept: 'until they leave, or with the person',
		columns: ['initiative_id', 'person_id', 'name', 'invited_at', 'accepted_at'],
		other: []
	},
	handover: {
		whom: 'those to whom an initiative is offered',
		purpose: 'to pass it on',
		basis: 'asked for by the person (6.1.b)',
		kept: 'with the initiative or the person',
		columns: ['initiative_id', 'to_person', 'offered_at', 'accepted_at'],
		other: ['id']
	},
	kept_idea: {
		whom: 'nobody known: an idea without a name or an address',
		purpose: 'for the weekly question',
		basis: 'explicit consent (9.2.a)',
		kept: 'until the question is asked',
		columns: ['text'],
		other: ['id', 'at']
	},
	signature: {
		whom: 'those who sign',
		purpose: 'to count one person once, to confirm, and what each of them chose',
		basis: 'explicit consent (9.2.a)',
		kept: 'unconfirmed, 14 days; the address, until no longer needed to write; the rest with the initiative, or until withdrawn',
		columns: [
			'id',
			'signer',
			'name',
			'address_sealed',
			'locale',
			'postal_code',
			'commune',
			'departement',
			'show_name',
			'pass_name',
			'news',
			'reason',
			'invited_by',
			'channel',
			'depth',
			'signed_at',
			'confirmed_at',
			'ended_at'
		],
		other: [
			'initiative_id',
			'pepper',
			'state',
			'revision',
			'wording',
			'repeats',
			'code_round',
			'code_tries',
			'mail_due_at',
			'mail_round',
			'mail_tries',
			'mail_sent_at',
			'mail_until',
			'decision_id'
		]
	},
	consent: {
		whom: 'those who sign',
		purpose: 'the proof of what each of them agreed to, and when',
		basis: 'law (6.1.c)',
		kept: 'with the signature',
		columns: ['initiative_id', 'signature_id', 'purpose', 'wording', 'given_at', 'ended_at'],
		other: []
	}
};
