/**
 * The staircase: the only list of rooms. A room may use only rooms on lower steps; rooms of one step do not know each other.
 * A room is added here when it gets its first file. The rules made from it are in rooms.depcruise.mjs.
 * @type {Record<string, number>}
 */
export const STEP = {
	base: 0,
	territory: 1,
	people: 1,
	accounts: 2,
	hosting: 3,
	seats: 3,
	claims: 4,
	initiatives: 4,
	officials: 4,
	cards: 5,
	carrying: 5,
	finding: 6,
	signatures: 6,
	answers: 7,
	atlas: 7,
	rights: 7,
	promises: 7,
	replies: 7,
	voices: 8,
	interpellations: 9,
	dossiers: 10,
	register: 10,
	cases: 11
};

/** What may use any room, and is used by none: HTTP, the night shift, the operator. */
export const DOORS = [
	'src/routes/',
	'src/front/',
	'src/hooks\\.(server\\.)?ts$',
	'src/server\\.ts$',
	'src/worker\\.ts$',
	'src/cli\\.ts$',
	'src/cli-officials\\.ts$',
	'src/prepare\\.ts$',
	'src/demo/'
];

/** What only `base` may open: the database, mail, the network. The front listens; it does not call. */
export const ONLY_BASE = ['pg', 'nodemailer', 'kysely-postgres-js', 'undici'];
export const ONLY_BASE_CORE = ['net', 'tls', 'dgram', 'dns', 'dns/promises', 'http', 'https', 'http2'];
