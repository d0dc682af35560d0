import { pino, stdSerializers } from 'pino';

/** What may be logged: an allow-list, so that no name, address or token can slip in with an object. */
interface Line {
	request?: string;
	route?: string;
	method?: string;
	status?: number;
	ms?: number;
	job?: string;
	kind?: string;
	count?: number;
	drift?: number;
	initiative?: string;
	port?: number;
	version?: string;
	error?: Error;
}

const logger = pino({
	level: 'info',
	base: null,
	timestamp: pino.stdTimeFunctions.isoTime,
	// A database error may quote the row in its detail: only the message, code and stack are kept.
	serializers: {
		error: (error: Error & { code?: string }) => ({
			...stdSerializers.err({ name: error.name, message: error.message, stack: error.stack ?? '' } as Error),
			code: error.code
		})
	}
});

export const log = {
	info: (what: string, line: Line = {}) => logger.info(line, what),
	warn: (what: string, line: Line = {}) => logger.warn(line, what),
	error: (what: string, line: Line = {}) => logger.error(line, what)
};
