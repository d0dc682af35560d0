interface Said {
	code: string;
	field?: string | null;
}

/** Refusals as a page shows them: summed up on top with links, and each beside its field. */
export function beside(refusals: readonly Said[] | undefined, sentences: Record<string, string>, otherwise = 'main') {
	const errors = (refusals ?? []).map(({ code, field }) => ({
		id: field ?? otherwise,
		sentence: sentences[code] ?? code
	}));
	return { errors, of: (field: string): string | undefined => errors.find((error) => error.id === field)?.sentence };
}
