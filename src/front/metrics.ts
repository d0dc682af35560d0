import { collectDefaultMetrics, Counter, register } from 'prom-client';
import type { Rendered } from './copy.ts';

collectDefaultMetrics();

/** What answered: ready bytes, a rendered page, a hot endpoint, a refusal at the door. */
export type Answerer = 'ready' | 'rendered' | 'hot' | 'refused' | 'broken';

const answers = new Counter({
	name: 'possibles_answers_total',
	help: 'Answers by who gave them and class of status',
	labelNames: ['by', 'status']
});
const CLASSES = ['1xx', '2xx', '3xx', '4xx', '5xx'];

// Counted by hand and added when somebody looks: a labelled counter would cost more than a ready answer.
let ready = 0;
let hot = 0;

export function countReady(): void {
	ready += 1;
}

export function count(by: Answerer, status: number): void {
	if (by === 'hot' && status === 201) hot += 1;
	else answers.inc({ by, status: CLASSES[Math.floor(status / 100) - 1] ?? 'other' });
}

/** The page for the machine that watches. */
export async function metricsPage(): Promise<Rendered> {
	if (ready > 0) answers.inc({ by: 'ready', status: '2xx' }, ready);
	if (hot > 0) answers.inc({ by: 'hot', status: '2xx' }, hot);
	ready = hot = 0;
	return {
		status: 200,
		headers: { 'content-type': register.contentType, 'cache-control': 'no-store' },
		body: Buffer.from(await register.metrics())
	};
}
