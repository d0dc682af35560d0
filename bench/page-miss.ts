import { median, NOTHING, type Figures } from './figures.ts';
import { initiativeOfJean, openHouse } from './house.ts';
import { get, load, type Answers } from './load.ts';

const ROUNDS = 3;
const SECONDS = 5;
const CLIENTS = 16;

/** The page of an initiative rendered with its queries and compressed for each request: every one asks for another address. */
export async function pageMiss(): Promise<Figures> {
	const house = await openHouse();
	const answers: Answers[] = [];
	try {
		const { path } = await initiativeOfJean(house);
		let asked = 0;
		const request = () => get(`${path}?n=${(asked += 1)}`);
		for (let round = 0; round <= ROUNDS; round += 1) {
			const one = await load({ port: house.port, clients: CLIENTS, seconds: round === 0 ? 2 : SECONDS, request });
			if (Object.keys(one.statuses).join() !== '200')
				throw new Error(`Not all were 200: ${JSON.stringify(one.statuses)}`);
			if (round > 0) answers.push(one);
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
		p99_ms: of('p99')
	};
}
