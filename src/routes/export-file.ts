/** One value in CSV (RFC 4180). A text that a spreadsheet would run is held as text by an apostrophe. */
function cell(value: string | number | null): string {
	if (value === null) return '';
	const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export type ExportRow = Record<string, string | number | null>;

/** Rows as a file that leaves while it is read: pages are asked for one by one, never all held. */
export function exportFile(
	as: 'csv' | 'json',
	name: string,
	columns: readonly string[],
	pages: AsyncIterable<ExportRow[]>,
	tag: string
): Response {
	const headers = {
		'content-type': as === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8',
		'content-disposition': `${as === 'csv' ? 'attachment' : 'inline'}; filename="${name}.${as}"`,
		'cache-control': 'public, max-age=0',
		'cache-tags': tag,
		'access-control-allow-origin': '*'
	};
	const texts = as === 'csv' ? asCsv(columns, pages) : asJson(columns, pages);
	return new Response(streamOf(texts), { headers });
}

function streamOf(texts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
	const encoder = new TextEncoder();
	return new ReadableStream({
		async pull(controller) {
			const { done, value } = await texts.next();
			if (done) controller.close();
			else controller.enqueue(encoder.encode(value));
		},
		async cancel() {
			await texts.return(undefined);
		}
	});
}

async function* asCsv(columns: readonly string[], pages: AsyncIterable<ExportRow[]>): AsyncGenerator<string> {
	yield `${columns.join(',')}\r\n`;
	for await (const rows of pages)
		yield rows.map((row) => `${columns.map((column) => cell(row[column] ?? null)).join(',')}\r\n`).join('');
}

async function* asJson(columns: readonly string[], pages: AsyncIterable<ExportRow[]>): AsyncGenerator<string> {
	let between = '[\n';
	for await (const rows of pages)
		for (const row of rows) {
			yield between + JSON.stringify(Object.fromEntries(columns.map((column) => [column, row[column] ?? null])));
			between = ',\n';
		}
	yield between === '[\n' ? '[]\n' : '\n]\n';
}
