import { join } from 'node:path';
import { config } from '#rooms/base/config.ts';
import { openDatabase, openPool, type Db } from '#rooms/base/database.ts';
import { runningPostgres } from '#rooms/base/embedded-postgres.ts';
import { renewClaim } from '#rooms/accounts/claim.ts';
import { importOfficials } from './cli-officials.ts';

/** What an operator types, each a sentence and what it does. */
const COMMANDS: Record<string, { does: string; run(db: Db, args: string[]): Promise<string> }> = {
	'new-host-code': {
		does: 'gives a new code to become a host; the one before is dead',
		run: async (db) =>
			`Become a host at ${config().origin}/host/claim with the code ${await renewClaim(db, new Date())}`
	},
	officials: {
		does: 'import FILE: says what a register of officials or the directory would change; --apply changes it',
		run: importOfficials
	}
};

/** The database of the house as it runs: DATABASE_URL, or the embedded one that `npm start` has open. */
async function addressOfDatabase(): Promise<string | null> {
	const { databaseUrl, dataDir } = config();
	return databaseUrl ?? runningPostgres(join(dataDir, 'postgres'));
}

const command = COMMANDS[process.argv[2] ?? ''];
const url = command ? await addressOfDatabase() : null;
if (command && url) {
	const db = openDatabase(openPool(url, 1));
	try {
		console.log(await command.run(db, process.argv.slice(3)));
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 1;
	}
	await db.destroy();
} else if (command) {
	console.error('The database does not run: start Possibles first (npm start), or set DATABASE_URL.');
	process.exitCode = 1;
} else {
	console.error(
		['Say one of:', ...Object.entries(COMMANDS).map(([name, { does }]) => `  npm run cli -- ${name}   ${does}`)].join(
			'\n'
		)
	);
	process.exitCode = 2;
}
