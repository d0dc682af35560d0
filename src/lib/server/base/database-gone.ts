/** SQLSTATE classes 08 (connection), 53 (resources), 57P (shutdown, starting up), and what the socket says. */
const GONE = /^(08...|53...|57P..|ECONNREFUSED|ECONNRESET|ENOTFOUND|EPIPE|ETIMEDOUT|EAI_AGAIN)$/;
const WORDS =
	/timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error/i;

/** Whether an error says that the database is away, so that trying again later is the right advice. */
export function isDatabaseGone(error: unknown): boolean {
	if (!(error instanceof Error)) return false;
	const { code } = error as { code?: unknown };
	if (typeof code === 'string' && GONE.test(code)) return true;
	return WORDS.test(error.message) || isDatabaseGone(error.cause);
}
