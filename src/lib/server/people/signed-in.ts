/** What somebody may do here beyond what everybody may. */
export type Role = 'host' | 'moderator' | 'referent';

/** Whoever came in with a session. */
export interface SignedIn {
	id: string;
	name: string;
	roles: Role[];
}
