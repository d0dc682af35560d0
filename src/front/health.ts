import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type pg from 'pg';
import type { Config } from '#rooms/base/config.ts';
import type { Rendered } from './copy.ts';
import { isLoopback } from './guard.ts';
import { metricsPage } from './metrics.ts';

const PATIENCE_MS = 1000;

function word(status: number, text: string): Rendered {
	return {
		status,
		headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
		body: Buffer.from(`${text}\n`)
	};
}

/** 200 when the database answers within a second, 503 otherwise; nothing more is told. */
export async function health(pool: pg.Pool): Promise<Rendered> {
	const late = new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), PATIENCE_MS).unref());
	const answer = await Promise.race([pool.query('select 1').catch(() => 'late'), late]);
	return answer === 'late' ? word(503, 'unavailable') : word(200, 'ok');
}

/** Figures for this machine itself or whoever shows the token; 404 to anybody else, as if there were none. */
export async function metrics(request: IncomingMessage, config: Config): Promise<Rendered> {
	return isLoopback(request) || showsToken(request, config.metricsToken) ? metricsPage() : word(404, 'not found');
}

function showsToken(request: IncomingMessage, token: string | null): boolean {
	if (!token) return false;
	const given = Buffer.from(request.headers.authorization ?? '');
	const right = Buffer.from(`Bearer ${token}`);
	return given.length === right.length && timingSafeEqual(given, right);
}
