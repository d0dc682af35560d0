import type { Entry } from './registry.ts';

/** What is held about those who report, those whose words are reported, and those who decide. */
export const REGISTRY_OF_MODERATION: Record<string, Entry> = {
	moderation_case: {
		whom: 'moderators',
		purpose: 'who has a case in hand, so that two never do the same work',
		basis: 'law (6.1.c)',
		kept: 'as long as its decisions',
		columns: ['claimed_by', 'claimed_until'],
		other: [
			'id',
			'kind',
			'subject_kind',
			'initiative_id',
			'subject_id',
			'decision_id',
			'opened_at',
			'due_at',
			'rank',
			'why',
			'ranked_at',
			'looked_at',
			'settled_at'
		]
	},
	case_note: {
		whom: 'moderators',
		purpose: 'what colleagues leave each other on a case',
		basis: 'law (6.1.c)',
		kept: '6 months after the case is settled',
		columns: ['person_id', 'text', 'at'],
		other: ['case_id', 'id']
	},
	report: {
		whom: 'those who report something',
		purpose: 'to look at it, and to tell them what was decided (DSA art. 16)',
		basis: 'law (6.1.c)',
		kept: 'words, name and address 6 months after the decision, the network 30 days; then a count without anybody',
		columns: ['words_sealed', 'name_sealed', 'address_sealed', 'reporter', 'network', 'locale', 'at'],
		other: ['id', 'number', 'case_id', 'reason', 'ground', 'outcome', 'told_at']
	},
	decision: {
		whom: 'those whose content was reported, and moderators',
		purpose: 'what was decided and why (DSA art. 17)',
		basis: 'law (6.1.c)',
		kept: '5 years, the time in which it may be asked for; the facts 1 year after it was made',
		columns: ['facts', 'person_id', 'seconded_by', 'made_at'],
		other: ['id', 'number', 'case_id', 'basis', 'ground', 'found_by', 'charter', 'automated', 'in_force_at', 'told_at']
	},
	measure: {
		whom: 'those who were warned or suspended',
		purpose: 'what a decision does, so that it can be undone',
		basis: 'law (6.1.c)',
		kept: 'as the decision; the link to the person goes with the person',
		columns: ['person_id', 'until_at'],
		other: ['decision_id', 'n', 'kind', 'subject_kind', 'initiative_id', 'subject_id', 'extent', 'ended_at']
	},
	original: {
		whom: 'those whose words were taken down',
		purpose: 'to put them back if the decision is reversed; evidence for its lawful time',
		basis: 'law (6.1.c)',
		kept: '6 months, then erased; sealed all that time',
		columns: ['sealed', 'hash'],
		other: ['decision_id', 'n', 'keep_until', 'put_back_at']
	},
	appeal: {
		whom: 'those who contest a decision',
		purpose: 'to have it looked at by somebody else (DSA art. 20)',
		basis: 'law (6.1.c)',
		kept: 'their words 1 year; then the outcome alone',
		columns: ['person_id', 'words_sealed', 'locale', 'at', 'answer', 'settled_by'],
		other: ['id', 'decision_id', 'case_id', 'side', 'report_id', 'outcome', 'settled_at']
	},
	suspension: {
		whom: 'those who were suspended',
		purpose: 'to hold them to it until it ends',
		basis: 'law (6.1.c)',
		kept: '1 year after it ends',
		columns: ['person_id', 'from_at', 'until_at', 'lifted_at'],
		other: ['decision_id']
	},
	staff_log: {
		whom: 'those who keep the place',
		purpose: 'what staff did and looked at, so that nothing is done unseen',
		basis: 'keeping the place safe (6.1.f)',
		kept: 'always: a line taken out would break the chain; only the number of whoever has left remains',
		columns: ['person_id', 'at'],
		other: ['n', 'act', 'facts', 'previous', 'hash']
	}
};
