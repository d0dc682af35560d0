/** The département asked for in an address, such as 35, 2A or 974; undefined for all. */
export function departementIn(url: URL): string | undefined {
	const code = url.searchParams.get('departement') ?? '';
	return /^(\d{2,3}|2[AB])$/.test(code) ? code : undefined;
}
