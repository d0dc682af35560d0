import { existsSync } from 'node:fs';
import type { Figures } from './figures.ts';

/** Each bench lies in a file of its own and gives its figures, its yardstick measured in the same run. */
const BENCHES: Record<string, () => Promise<Figures>> = {
	sign: async () => (await import('./sign.ts')).sign(),
	'sign-form': async () => (await import('./sign.ts')).signForm(),
	page: async () => (await import('./page.ts')).page(),
	'page-miss': async () => (await import('./page-miss.ts')).pageMiss(),
	place: async () => (await import('./place.ts')).place(),
	near: async () => (await import('./near.ts')).near(),
	similar: async () => (await import('./near.ts')).similar(),
	'answer-mail': async () => (await import('./answer-mail.ts')).answerMail(),
	letter: async () => (await import('./letter.ts')).letter(),
	calls: async () => (await import('./calls.ts')).calls(),
	officials: async () => (await import('./officials.ts')).officials(),
	memory: async () => (await import('./memory.ts')).memory(),
	weight: async () => (await import('./weight.ts')).weight()
};

/** What each is to reach, in the words of PERFORMANCE.md, and whether it does. */
const GOALS: Record<string, [string, (figures: Record<string, number>) => boolean]> = {
	sign: [
		'ratio ≥ 0.35, 95 % within 250 ms, alone ≤ 1.5 × unbatched',
		({ ratio, p95_ms, alone_p50_ms, alone_unbatched_p50_ms }) =>
			ratio! >= 0.35 && p95_ms! < 250 && alone_p50_ms! <= 1.5 * alone_unbatched_p50_ms!
	],
	'sign-form': ['ratio ≥ 0.15', ({ ratio }) => ratio! >= 0.15],
	page: ['ratio ≥ 0.6', ({ ratio }) => ratio! >= 0.6],
	'page-miss': ['≥ 400/s', ({ per_second }) => per_second! >= 400],
	place: ['95 % within 10 ms', ({ p95_ms }) => p95_ms! <= 10],
	near: [
		'half within 3 ms, 95 % within 8 ms, growth ≤ 3',
		({ p50_ms, p95_ms, growth }) => p50_ms! <= 3 && p95_ms! <= 8 && growth! <= 3
	],
	similar: ['95 % within 10 ms', ({ p95_ms }) => p95_ms! <= 10],
	'answer-mail': [
		'queued ≤ 5 s, none lost, none doubled',
		({ queued_s, lost, doubled }) => queued_s! <= 5 && lost === 0 && doubled === 0
	],
	letter: ['half within 50 ms', ({ p50_ms }) => p50_ms! <= 50],
	calls: ['20 runs, none wrong', ({ runs, wrong }) => runs === 20 && wrong === 0],
	officials: ['35,000 rows within 5 s', ({ slowest_s }) => slowest_s! <= 5],
	memory: ['app ≤ 200 MB, whole ≤ 500 MB', ({ memory_mb, whole_mb }) => memory_mb! <= 200 && whole_mb! <= 500],
	weight: [
		'≤ 100 kB, JavaScript ≤ 45 kB, LCP ≤ 1500 ms',
		({ all_kb, javascript_kb, lcp_ms }) => all_kb! <= 100 && javascript_kb! <= 45 && lcp_ms! <= 1500
	]
};

const args = process.argv.slice(2);
const json = args.includes('--json');
const names = args.filter((arg) => !arg.startsWith('--'));
const unknown = names.filter((name) => !BENCHES[name]);
if (unknown.length > 0) stop(`No bench called ${unknown.join(', ')}. There are: ${Object.keys(BENCHES).join(', ')}.`);
if (!existsSync('build/handler.js')) stop('Build first: npm run build.');

for (const name of names.length > 0 ? names : Object.keys(BENCHES)) {
	const figures = await BENCHES[name]!();
	process.stdout.write(`${json ? JSON.stringify(figures) : sentence(figures)}\n`);
}

function sentence({ name, yardstick, ratio, ...figures }: Figures): string {
	const said = Object.entries(figures).flatMap(([what, value]) => (value === null ? [] : [`${what} ${value}`]));
	const beside = yardstick ? [`yardstick ${yardstick.per_second}/s (${yardstick.name})`, `ratio ${ratio}`] : [];
	const goal = GOALS[name];
	const met = goal
		? [`goal ${goal[0]}: ${goal[1]({ ...figures, ratio } as Record<string, number>) ? 'met' : 'MISSED'}`]
		: [];
	return `${name.padEnd(10)} ${[...said, ...beside, ...met].join(' · ')}`;
}

function stop(sentence: string): never {
	process.stderr.write(`${sentence}\n`);
	process.exit(2);
}
