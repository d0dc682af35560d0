import type { Entry } from './registry.ts';

/** What is held about those who answer, and about those who speak under an initiative. */
export const REGISTRY_OF_CALLS: Record<string, Entry> = {
	office: {
		whom: 'town halls and councils; an address of theirs may name a person',
		purpose: 'to write to the office that is asked',
		basis: 'keeping the place safe (6.1.f)',
		kept: 'until the office, the host or an import replaces it',
		columns: ['email', 'postal_address'],
		other: [
			'kind',
			'code',
			'name_fr',
			'name_en',
			'departement',
			'population',
			'contact_from',
			'contact_at',
			'voters',
			'voters_at',
			'code_mails',
			'code_mails_from',
			'letter_tries',
			'letter_tries_from',
			'made_at'
		]
	},
	office_address_waiting: {
		whom: 'town halls and councils; an address of theirs may name a person',
		purpose: 'an address that waits for a second person of the staff',
		basis: 'keeping the place safe (6.1.f)',
		kept: 'until it is agreed to, taken back or replaced',
		columns: ['email', 'entered_by', 'entered_at'],
		other: ['office_kind', 'office_code', 'doubts']
	},
	seat: {
		whom: 'elected officials and those they delegate to',
		purpose: 'who may speak for an office, from when to when',
		basis: 'asked for by the person (6.1.b)',
		kept: 'name and title stay beside what was answered in public; the link to the person goes with the person',
		columns: [
			'id',
			'person_id',
			'name',
			'title',
			'given_by',
			'seconded_by',
			'from_at',
			'until_at',
			'ended_at',
			'ended_word',
			'ended_by'
		],
		other: ['office_kind', 'office_code', 'holder', 'rights', 'proof', 'ended_why']
	},
	seat_offer: {
		whom: 'those to whom an official offers a delegation',
		purpose: 'to let them accept it',
		basis: 'asked for by the person (6.1.b)',
		kept: '30 days after it is settled or too old, or with the person',
		columns: ['person_id', 'name', 'title', 'until_at', 'offered_at', 'settled_at'],
		other: ['id', 'by_seat', 'rights']
	},
	seat_claim: {
		whom: 'those who say they hold an office',
		purpose: 'to prove it before they may answer',
		basis: 'asked for by the person (6.1.b)',
		kept: '30 days after it is settled or too old',
		columns: [
			'id',
			'person_id',
			'name',
			'title',
			'vouched_by',
			'seconded_by',
			'made_at',
			'proved_at',
			'holder_word',
			'holder_at',
			'settled_at',
			'settled_by',
			'settled_word'
		],
		other: ['office_kind', 'office_code', 'way', 'code_round', 'code_tries', 'good_until', 'holder_says', 'settled_as']
	},
	interpellation: {
		whom: 'authors who took the letter themselves',
		purpose: 'who says that it was delivered, and the photo of the proof',
		basis: 'asked for by the person (6.1.b)',
		kept: 'as long as the call is public; the link to the person goes with the person',
		columns: ['sent_by', 'proof'],
		other: [
			'initiative_id',
			'office_kind',
			'office_code',
			'opened_at',
			'threshold',
			'confirmed',
			'held_until',
			'letter_at',
			'letter',
			'by_way',
			'sent_at',
			'received_at',
			'read_at',
			'due_at',
			'extended_until',
			'extended_why',
			'extended_at',
			'told_late_at',
			'answered_at',
			'code_round',
			'returned_at',
			'forwarded_from'
		]
	},
	answer_version: {
		whom: 'officials who answered',
		purpose: 'who signed the answer, as a public act of their office',
		basis: 'law (6.1.c)',
		kept: 'as long as the initiative is public',
		columns: ['by_name', 'by_title', 'seat_id'],
		other: [
			'initiative_id',
			'answer_id',
			'number',
			'kind',
			'body',
			'likeness',
			'copied',
			'forward_kind',
			'forward_code',
			'hash',
			'at'
		]
	},
	verdict: {
		whom: 'signatories',
		purpose: 'their judgement of an answer, counted once',
		basis: 'explicit consent (9.2.a)',
		kept: 'with the signature; only totals are shown',
		columns: ['signature_id', 'round', 'says', 'at'],
		other: ['initiative_id']
	},
	commitment_word: {
		whom: 'signatories',
		purpose: 'whether they find a promise kept, counted once',
		basis: 'explicit consent (9.2.a)',
		kept: 'with the signature; only totals are shown',
		columns: ['signature_id', 'says', 'at'],
		other: ['initiative_id', 'commitment_id']
	},
	follow_up: {
		whom: 'officials who answered',
		purpose: 'who signed the reply to the author’s question',
		basis: 'law (6.1.c)',
		kept: 'as long as the initiative is public',
		columns: ['reply_name', 'reply_title'],
		other: ['initiative_id', 'answer_id', 'question', 'asked_at', 'reply', 'replied_at', 'hidden_by']
	},
	comment: {
		whom: 'those who speak under an initiative',
		purpose: 'what they said there, under the name they chose',
		basis: 'explicit consent (9.2.a)',
		kept: 'until they withdraw it or erase their data',
		columns: ['id', 'person_id', 'name', 'body', 'title', 'at', 'withdrawn_at'],
		other: [
			'initiative_id',
			'parent',
			'kind',
			'voice',
			'became',
			'need',
			'need_met_at',
			'replies',
			'answered_at',
			'sort_at',
			'hidden_by'
		]
	},
	right_of_reply: {
		whom: 'those named in an initiative who ask to reply',
		purpose: 'to show their reply where they are named',
		basis: 'law (6.1.c)',
		kept: 'shown as long as the passage is; refused: one year',
		columns: ['person_id', 'name', 'locale', 'passage', 'body', 'asked_at', 'settled_by'],
		other: ['initiative_id', 'id', 'due_at', 'reminded_at', 'shown_at', 'refused_why', 'settled_at', 'hidden_by']
	},
	promise_ladder: {
		whom: 'hosts',
		purpose: 'who gave the host’s word',
		basis: 'keeping the place safe (6.1.f)',
		kept: 'as long as the word is public; the link goes with the person',
		columns: ['published_by', 'from_at'],
		other: ['version']
	},
	obligation: {
		whom: 'those who keep the place',
		purpose: 'who kept the host’s word',
		basis: 'keeping the place safe (6.1.f)',
		kept: 'as long as it is public; the link goes with the person',
		columns: ['kept_by', 'kept_at'],
		other: ['initiative_id', 'promise_id', 'version', 'rung', 'departement', 'opened_at', 'due_at', 'word', 'missed_at']
	}
};
