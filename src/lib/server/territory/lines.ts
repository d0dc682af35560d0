/** Many short lines in one text: a tenth of the memory of as many objects. Cells are parted by « | ». */
export class Lines {
	readonly #text: string;
	readonly #starts: Uint32Array;

	constructor(text: string) {
		this.#text = text;
		const starts: number[] = text === '' ? [] : [0];
		for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
		this.#starts = Uint32Array.from([...starts, text.length + 1]);
	}

	get count(): number {
		return this.#starts.length - 1;
	}

	cells(at: number): string[] {
		return this.#text.slice(this.#starts[at], this.#starts[at + 1]! - 1).split('|');
	}

	/** The first cell, without parting the others. */
	first(at: number): string {
		const start = this.#starts[at]!;
		return this.#text.slice(start, this.#text.indexOf('|', start));
	}
}
