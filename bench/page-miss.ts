import { median, NOTHING, rounded, type Figures } from './figures.ts';
import { initiativeOfJean, openHouse, processorMs } from './house.ts';
import { get, load, type Answers } from './load.ts';

const ROUNDS = 3;
const SECONDS = 5;
const CLIENTS = 16;

interface PageMissFigures extends Figures {
	/** Processor time of the app, all its threads, for one page: hardly moves with what else the machine does. */
	cpu_ms: number | null;
}

/** The page of an initiative rendered with its queries and compressed for each request: every one asks for another address. */
export async function pageMiss(): Promise<PageMissFigures> {
	const house = await openHouse();
	const answers: Answers[] = [];
	const spent: number[] = [];
	try {
		const { path } = await initiativeOfJean(house);
		let asked = 0;
		const request = () => get(`${path}?n=${(asked += 1)}`);
		for (let round = 0; round <= ROUNDS; round += 1) {
			const before = processorMs(house.pid);
			const one = await load({ port: house.port, clients: CLIENTS, seconds: round === 0 ? 2 : SECONDS, request });
			if (Object.keys(one.statuses).join() !== '200')
				throw new Error(`Not all were 200: ${JSON.stringify(one.statuses)}`);
			if (round === 0) continue;
			answers.push(one);
			const after = processorMs(house.pid);
			if (before !== null && after !== null) spent.push((after - before) / one.statuses['200']!);
		}
	} finally {
		await house.close();
	}
	const of = (part: 'perSecond' | 'p50' | 'p95' | 'p99') => median(answers.map((one) => one[part]));
	return {
		...NOTHING,
		name: 'page-miss',
		per_second: of('perSecond'),
		p50_ms: of('p50'),
		p95_ms: of('p95'),
		p99_ms: of('p99'),
		cpu_ms: spent.length > 0 ? rounded(median(spent)) : null
	};
}
