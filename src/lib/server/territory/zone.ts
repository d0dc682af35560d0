/** Where the clock is not that of Paris: by département or collectivity. */
const ZONES: Record<string, string> = {
	'971': 'America/Guadeloupe',
	'972': 'America/Martinique',
	'973': 'America/Cayenne',
	'974': 'Indian/Reunion',
	'975': 'America/Miquelon',
	'976': 'Indian/Mayotte',
	'977': 'America/St_Barthelemy',
	'978': 'America/Marigot',
	'984': 'Indian/Kerguelen',
	'986': 'Pacific/Wallis',
	'987': 'Pacific/Tahiti',
	'988': 'Pacific/Noumea',
	'989': 'Etc/GMT+8'
};

/** The IANA zone by which a département or an overseas collectivity lives. */
export function zoneOf(departement: string): string {
	return ZONES[departement] ?? 'Europe/Paris';
}
