import type { Encoding } from './compress.ts';
import { Copy, type Ready, type Rendered } from './copy.ts';

/** Refreshed at most this often, however many ask. */
const FRESH_MS = 1000;
/** Up to this age an undropped copy is sent at once and refreshed behind the reader's back; older ones are waited for. */
const EASY_MS = 10_000;
const MANY_TAGS = 1000;
/** How long a reader waits for a fresh copy when an old one lies there. */
const PATIENCE_MS = 1500;

/** What asking the framework may give: something to keep, or an answer for this reader only. */
type Render = () => Promise<Rendered>;

export type Found = { copy: Ready; ageSeconds: number } | { once: Rendered };

/**
 * Ready bytes of public pages, by address. A page enters when its answer says so (`cache-tags`), carries no cookie and is a
 * 200; it leaves by age of use when there are more than `limitBytes`. A copy outlives its tags' news until a fresh one is
 * made, so that when rendering fails (the database is away) the last copy still answers.
 */
export class ReadyPages {
	readonly #copies = new Map<string, Copy>();
	readonly #byTag = new Map<string, Set<Copy>>();
	readonly #first = new Map<string, Promise<Copy | null>>();
	/** When each tag was last dropped: a copy whose rendering had begun before is stale when it arrives. */
	readonly #droppedAt = new Map<string, number>();
	readonly #limit: number;
	readonly #finish: (headers: Rendered['headers']) => Rendered['headers'];
	#size = 0;

	/** @param finish turns the framework's headers into those that leave. */
	constructor(finish: (headers: Rendered['headers']) => Rendered['headers'], limitBytes = 48 * 1024 * 1024) {
		this.#finish = finish;
		this.#limit = limitBytes;
	}

	get count(): number {
		return this.#copies.size;
	}

	/** The bytes for `key` if they are fresh and already encoded so: the path of nearly every reader. */
	glance(key: string, encoding: Encoding, now: number): Ready | null {
		const copy = this.#copies.get(key);
		if (copy === undefined || now - copy.triedAt >= FRESH_MS) return null;
		const ready = copy.ready.get(encoding);
		if (ready?.hasty) copy.shrink(encoding);
		return ready ?? null;
	}

	/** The bytes for `key`, rendered if need be; `once` when the answer is not to be kept. */
	async find(key: string, encoding: Encoding, render: Render, now: number): Promise<Found> {
		const copy = this.#copies.get(key);
		if (copy === undefined) return this.#findFirst(key, encoding, render, now);
		if (now - copy.triedAt < FRESH_MS) return said(copy, encoding, now);
		const refreshed = this.#refresh(copy, render, now);
		if (!copy.dropped && now - copy.at < EASY_MS) return said(copy, encoding, now);
		const newer = await Promise.race([refreshed, patience()]);
		if (newer === null) return { once: await render() };
		return said(newer === 'late' ? copy : newer, encoding, now);
	}

	/** The last copy, whatever its age; null when there is none. */
	async last(key: string, encoding: Encoding, now: number): Promise<Found | null> {
		const copy = this.#copies.get(key);
		return copy ? said(copy, encoding, now) : null;
	}

	/** Something changed: copies with one of these tags are made anew when next asked for. */
	drop(tags: Iterable<string>, now: number): void {
		for (const tag of tags) {
			this.#droppedAt.set(tag, now);
			for (const copy of this.#byTag.get(tag) ?? []) copy.dropped = true;
		}
		if (this.#droppedAt.size < MANY_TAGS) return;
		for (const [tag, at] of this.#droppedAt) if (now - at > EASY_MS) this.#droppedAt.delete(tag);
	}

	/** Tags as told by `dropTags`: `site` stands for every page. */
	hear(tags: string[], now: number): void {
		if (tags.includes('site')) this.dropAll();
		else this.drop(tags, now);
	}

	/** Nobody knows what changed. */
	dropAll(): void {
		for (const copy of this.#copies.values()) copy.dropped = true;
	}

	async #findFirst(key: string, encoding: Encoding, render: Render, now: number): Promise<Found> {
		const waiting = this.#first.get(key);
		if (waiting) {
			const copy = await waiting;
			return copy ? said(copy, encoding, now) : { once: await render() };
		}
		let answer: Rendered | undefined;
		const making = render().then((rendered) => {
			answer = rendered;
			return this.#keep(key, rendered, now);
		});
		this.#first.set(
			key,
			making.catch(() => null).finally(() => this.#first.delete(key))
		);
		const copy = await making;
		return copy ? said(copy, encoding, now) : { once: answer! };
	}

	/** A fresh copy; the old one when rendering fails; null when the page is no longer one to keep. */
	#refresh(copy: Copy, render: Render, now: number): Promise<Copy | null> {
		copy.refreshing ??= render()
			.then((rendered) => {
				if (rendered.status >= 500) return copy;
				const kept = this.#keep(copy.key, rendered, now);
				if (!kept) this.#remove(copy);
				return kept;
			})
			.catch(() => copy)
			.finally(() => {
				copy.triedAt = Date.now();
				copy.refreshing = null;
			});
		return copy.refreshing;
	}

	#keep(key: string, rendered: Rendered, now: number): Copy | null {
		const tags = tagsOf(rendered);
		if (!tags) return null;
		const { etag: _etag, vary: _vary, ...headers } = this.#finish(rendered.headers);
		const copy = new Copy(key, tags, { ...rendered, headers }, now);
		copy.dropped = tags.some((tag) => (this.#droppedAt.get(tag) ?? 0) >= now);
		const old = this.#copies.get(key);
		if (old) this.#remove(old);
		this.#copies.set(key, copy);
		this.#size += copy.size;
		for (const tag of tags) this.#byTag.set(tag, (this.#byTag.get(tag) ?? new Set()).add(copy));
		for (const oldest of this.#copies.values()) {
			if (this.#size <= this.#limit || oldest === copy) break;
			this.#remove(oldest);
		}
		return copy;
	}

	#remove(copy: Copy): void {
		if (this.#copies.get(copy.key) !== copy) return;
		this.#copies.delete(copy.key);
		this.#size -= copy.size;
		for (const tag of copy.tags) {
			const holders = this.#byTag.get(tag);
			holders?.delete(copy);
			if (holders?.size === 0) this.#byTag.delete(tag);
		}
	}
}

function tagsOf({ status, headers }: Rendered): string[] | null {
	const tags = headers['cache-tags'];
	if (status !== 200 || typeof tags !== 'string' || headers['set-cookie'] !== undefined) return null;
	return tags.split(/\s+/).filter(Boolean);
}

function said(copy: Copy, encoding: Encoding, now: number): Found {
	return { copy: copy.encode(encoding), ageSeconds: Math.max(0, Math.floor((now - copy.at) / 1000)) };
}

function patience(): Promise<'late'> {
	return new Promise((resolve) => setTimeout(() => resolve('late'), PATIENCE_MS).unref());
}
