import type { Entry } from './registry.ts';

/** What is held about those who were elected, as public registers name them. */
export const REGISTRY_OF_OFFICIALS: Record<string, Entry> = {
	official: {
		whom: 'those elected to lead a commune, an EPCI, a département or a région',
		purpose: 'to say by name who is asked; a public act, under the Licence Ouverte',
		basis: 'keeping the place safe (6.1.f)',
		kept: 'as history of the office; never a date of birth, a profession or an address of theirs',
		columns: ['name', 'title', 'since', 'until'],
		other: ['office_kind', 'office_code', 'import_id']
	},
	official_contact: {
		whom: 'town halls and councils; an address of theirs may name a person',
		purpose: 'what the directory says, beside a correction',
		basis: 'keeping the place safe (6.1.f)',
		kept: 'until the next file of the directory replaces it',
		columns: ['email', 'postal_address'],
		other: ['office_kind', 'office_code', 'import_id']
	},
	official_staged: {
		whom: 'those named in a file that was read and not applied yet',
		purpose: 'to show what would change before it does',
		basis: 'keeping the place safe (6.1.f)',
		kept: 'until the file is applied or left, a day at most',
		columns: ['name', 'title', 'since', 'email', 'postal_address'],
		other: ['import_id', 'office_kind', 'office_code', 'line']
	},
	official_import: {
		whom: 'hosts who import a file',
		purpose: 'who changed what is said of officials, and from which file',
		basis: 'keeping the place safe (6.1.f)',
		kept: 'as the source of what is shown; the link goes with the person',
		columns: ['staged_by', 'staged_at', 'applied_by', 'applied_at'],
		other: [
			...['id', 'source', 'sha256', 'file_name', 'file_day', 'url', 'read_as', 'columns', 'good', 'passed', 'refused'],
			...['faults', 'change', 'elections']
		]
	}
};
