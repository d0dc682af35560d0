import type { Page } from 'playwright-core';

/** Seconds an operator takes: Card, Moran and Newell (1980); reading aloud in one's head: Brysbaert (2019), 238 words a minute. */
const SECONDS = { keystroke: 0.28, pointing: 1.1, click: 0.2, hand: 0.4, mental: 1.35, word: 60 / 238 };

type Operator = keyof typeof SECONDS;

/** One thing somebody did, in the order in which it happened. */
interface Act {
	operator: Operator;
	times: number;
	about: string;
}

export interface Tally {
	seconds: number;
	/** How many of each, and the seconds they add up to. */
	breakdown: Record<Operator, { times: number; seconds: number }>;
	acts: Act[];
}

/** What the page itself saw: each key pressed, each button of the mouse, whatever our script thinks it did. */
type Seen = { kind: 'key'; keys: number } | { kind: 'mouse'; about: string };

/**
 * Counts operators as they happen in this page: keys and clicks by listening to trusted events in every document it opens,
 * hand moves where the two alternate, a pointing before each click. Decisions are told (`decide`), reading is what the page
 * marks with `data-read` and the label of each field that is filled in (`readPage`, before it is left).
 */
export async function countOperators(page: Page) {
	const acts: Act[] = [];
	// One arrives from elsewhere, by the mouse.
	let hand: Seen['kind'] = 'mouse';
	const moveTo = (to: Seen['kind']) => {
		if (hand !== to) acts.push({ operator: 'hand', times: 1, about: `to the ${to}` });
		hand = to;
	};
	await page.exposeBinding('seenOperator', (_source, seen: Seen) => {
		moveTo(seen.kind);
		if (seen.kind === 'key') return void acts.push({ operator: 'keystroke', times: seen.keys, about: 'key' });
		acts.push(
			{ operator: 'pointing', times: 1, about: seen.about },
			{ operator: 'click', times: 1, about: seen.about }
		);
	});
	await page.addInitScript(listen);
	return {
		/** One mental step. */
		decide: (about: string) => void acts.push({ operator: 'mental', times: 1, about }),
		/** Reads what this page asks to be read, each text once. */
		async readPage() {
			for (const text of await page.evaluate(unread)) {
				const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
				if (words > 0) acts.push({ operator: 'word', times: words, about: text });
			}
		},
		tally: (): Tally => add(acts)
	};
}

function add(acts: Act[]): Tally {
	const breakdown = Object.fromEntries(
		(Object.keys(SECONDS) as Operator[]).map((operator) => {
			const times = acts.filter((act) => act.operator === operator).reduce((sum, act) => sum + act.times, 0);
			return [operator, { times, seconds: round(times * SECONDS[operator]) }];
		})
	) as Tally['breakdown'];
	const seconds = round(Object.values(breakdown).reduce((sum, part) => sum + part.seconds, 0));
	return { seconds, breakdown, acts };
}

function round(seconds: number): number {
	return Math.round(seconds * 100) / 100;
}

/** Runs in the page. A capital is two keys; a letter that comes without a key event (é from a script) is one. */
function listen(): void {
	const told = window as unknown as { seenOperator(seen: Seen): void; filled?: Set<Element> };
	const filled = (told.filled = new Set<Element>());
	let keyed = false;
	addEventListener(
		'keydown',
		(event) => {
			if (!event.isTrusted || event.repeat || event.key === 'Shift') return;
			keyed = true;
			told.seenOperator({ kind: 'key', keys: /^\p{Lu}$/u.test(event.key) ? 2 : 1 });
		},
		true
	);
	addEventListener(
		'input',
		(event) => {
			if (!event.isTrusted || !(event.target instanceof Element)) return;
			filled.add(event.target);
			if (!keyed) told.seenOperator({ kind: 'key', keys: 1 });
			keyed = false;
		},
		true
	);
	addEventListener(
		'mousedown',
		(event) => {
			const about = event.target instanceof Element ? (event.target.textContent?.trim().slice(0, 40) ?? '') : '';
			if (event.isTrusted) told.seenOperator({ kind: 'mouse', about });
		},
		true
	);
}

/** Runs in the page: the marked texts that can be seen and the labels of fields filled in, not given before. */
function unread(): string[] {
	const told = window as unknown as { filled?: Set<Element>; given?: Set<Element> };
	const given = (told.given ??= new Set<Element>());
	const labels = [...(told.filled ?? [])].flatMap((field) => [...((field as HTMLInputElement).labels ?? [])]);
	const marked = [...document.querySelectorAll('[data-read]')];
	const all = new Set<Element>([...marked, ...labels.filter((label) => !label.closest('[data-read]'))]);
	return [...all]
		.filter((element) => !given.has(element) && !element.querySelector('[data-read]') && element.checkVisibility())
		.map((element) => {
			given.add(element);
			return element.textContent?.trim() ?? '';
		});
}
