import sharp from 'sharp';
import type { Stage } from './stage.ts';
import type { Town } from './town.ts';

/** What a field takes, and so what may not be in it. A `title` joins its lines, and so does what is `joined`, which may hold a link; a `code` counts wrong tries, so it gets one. */
export type Kind = 'name' | 'line' | 'title' | 'joined' | 'paragraphs' | 'choice' | 'code' | 'address';

/** A form as somebody may send it. */
export interface Form {
	/** Cookie of who sends it; nobody's when left out. */
	cookie?: string;
	path: string;
	good: Record<string, string>;
	/** Fields that may carry text of somebody's own. */
	kinds?: Record<string, Kind>;
	/** A form that sends a file: its field. */
	file?: { field: string; bytes: Uint8Array };
	/** Why the good form is not sent at the end, to see that it is one. */
	notSent?: string;
}

export interface Cast {
	town: Town;
	stage: Stage;
}

/** Forms by route and action, such as `/confirm/[token]?/again`, in an order in which each good one can be sent. */
export type Forms = Record<string, (cast: Cast) => Form | Promise<Form>>;

/** An identifier of nothing. */
export const NOT_THERE = '00000000-0000-7000-8000-000000000000';

export async function aPicture(): Promise<Uint8Array> {
	const picture = sharp({ create: { width: 300, height: 200, channels: 3, background: '#b06c08' } });
	return new Uint8Array(await picture.jpeg().toBuffer());
}
