/** Where the next page starts: the order's own values, in base64url. Null when it is none of ours. */
export function writeCursor(values: (string | number)[]): string {
	return Buffer.from(JSON.stringify(values)).toString('base64url');
}

export function readCursor(
	cursor: string | null | undefined,
	kinds: ('number' | 'uuid')[]
): (string | number)[] | null {
	if (!cursor || cursor.length > 200) return null;
	try {
		const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
		if (!Array.isArray(values) || values.length !== kinds.length) return null;
		return kinds.every((kind, i) => isA(kind, values[i])) ? (values as (string | number)[]) : null;
	} catch {
		return null;
	}
}

function isA(kind: 'number' | 'uuid', value: unknown): boolean {
	if (kind === 'number') return typeof value === 'number' && Number.isFinite(value) && Math.abs(value) < 8.64e15;
	return typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);
}
