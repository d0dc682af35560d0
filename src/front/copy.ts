import { hash } from 'node:crypto';
import { isCompressible, quick, small, WORTH_COMPRESSING, type Encoding } from './compress.ts';

/** An answer as the framework gave it, its body whole. */
export interface Rendered {
	status: number;
	headers: Record<string, string | string[]>;
	body: Buffer;
}

/** Bytes that can be sent as they lie. */
export interface Ready {
	etag: string;
	/** Name, value, name, value: what `writeHead` takes fastest. */
	headers: string[];
	body: Buffer;
	/** Compressed in haste for whoever came first: to be made smaller if somebody else comes. */
	hasty: boolean;
}

/** One public page as last rendered, and its bytes in each encoding somebody asked for. */
export class Copy {
	readonly key: string;
	readonly tags: string[];
	readonly at: number;
	/** When it was last made, or last tried to be. */
	triedAt: number;
	dropped = false;
	/** The making of the next copy, shared by all who ask meanwhile. */
	refreshing: Promise<Copy | null> | null = null;
	readonly ready = new Map<Encoding, Ready>();
	readonly size: number;
	private readonly rendered: Rendered;
	#hash: string | undefined;

	constructor(key: string, tags: string[], rendered: Rendered, at: number) {
		this.key = key;
		this.tags = tags;
		this.rendered = rendered;
		this.at = at;
		this.triedAt = at;
		// A compressed twin or two are about half as large as the page.
		this.size = Math.round(rendered.body.length * 1.5) + 2000;
	}

	/** The bytes in this encoding: at once for the first who asks, smaller for those who come after. */
	encode(encoding: Encoding): Ready {
		const kept = this.ready.get(encoding);
		if (kept?.hasty) this.shrink(encoding);
		return kept ?? this.#keep(encoding, quick(this.rendered.body, this.#real(encoding)), true);
	}

	/** Makes the bytes in this encoding smaller behind the readers' back; once. */
	shrink(encoding: Encoding): void {
		const kept = this.ready.get(encoding);
		const real = this.#real(encoding);
		if (!kept?.hasty) return;
		kept.hasty = false;
		if (real === 'identity') return;
		small(this.rendered.body, real).then(
			(bytes) => this.#keep(encoding, bytes, false),
			// The larger bytes stay in their place.
			() => undefined
		);
	}

	#real(encoding: Encoding): Encoding {
		const { headers, body } = this.rendered;
		const type = String(headers['content-type'] ?? '');
		return isCompressible(type) && body.length > WORTH_COMPRESSING ? encoding : 'identity';
	}

	#keep(encoding: Encoding, bytes: Buffer, hasty: boolean): Ready {
		const { headers, body } = this.rendered;
		const real = this.#real(encoding);
		this.#hash ??= hashOf(body);
		const etag = `"${this.#hash}${real === 'identity' ? '' : `-${real}`}"`;
		const flat = Object.entries(headers).flatMap(([name, value]) => [value].flat().flatMap((one) => [name, one]));
		flat.push('etag', etag, 'vary', 'accept-encoding', 'content-length', String(bytes.length));
		if (real !== 'identity') flat.push('content-encoding', real);
		const ready = { etag, headers: flat, body: bytes, hasty };
		this.ready.set(encoding, ready);
		return ready;
	}
}

/** What a page's ETag is made of. */
export function hashOf(body: Buffer): string {
	return hash('sha1', body, 'base64url').slice(0, 16);
}
