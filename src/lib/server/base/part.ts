import type { Expression, RawBuilder } from 'kysely';

/**
 * A question about one thing, put inside the question for that thing, so that a page asks once. Each room writes the parts
 * about its own tables; whoever knows the thing's own table asks them all.
 */
export interface Part<T> {
	/** One JSON value, given the thing's id. Its text never changes. */
	sql(of: Expression<string>): RawBuilder<unknown>;
	/** That value as it arrives, in our own types. */
	read(json: unknown): T;
}
