import type { SignedIn } from '#rooms/accounts/session.ts';
import type { Locale } from '#words/sentences.ts';

declare global {
	namespace App {
		interface Error {
			/** What the person may quote when they write to us; also in the log. */
			request?: string;
		}
		interface Locals {
			/** The one reading of the clock for this request. */
			now: Date;
			locale: Locale;
			person: SignedIn | null;
		}
		/** What the root layout gives every page. */
		interface PageData {
			locale: Locale;
			siteName: string;
			operator: string;
		}
		interface Platform {
			/** A number of this request's own. */
			request: string;
			/** Takes the page as drawn, as text: the answer's own body is then empty. */
			take(page: string): void;
		}
	}
}

export {};
