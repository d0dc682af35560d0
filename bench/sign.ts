import { insertSignatures } from '../src/lib/server/signatures/sign.sql.ts';
import { WORDING } from '../src/lib/server/signatures/sign-form.ts';
import { drawUp, sign as signVerb } from '../src/lib/server/signatures/sign.ts';
import { totalsOf } from '../src/lib/server/signatures/totals.ts';
import { median, NOTHING, quantile, rounded, type Figures } from './figures.ts';
import { initiativeOfJean, openHouse, type House } from './house.ts';
import { load, post, type Answers } from './load.ts';
import { signaturesBefore } from './million.ts';
import { rowByRow } from './yardstick.ts';

const ROUNDS = 3;
const SECONDS = 6;
const CLIENTS = 64;
const MANY = Number(process.env['BENCH_SIGNATURES'] ?? 1_000_000);

interface SignFigures extends Figures {
	/** One client alone, in process: the verb as it is, and the same without gathering. */
	alone_p50_ms: number;
	alone_unbatched_p50_ms: number;
}

/** Signatures accepted by the hot endpoint, on one initiative signed a million times, beside pgbench row by row, in turns. */
export async function sign(): Promise<SignFigures> {
	return measured('sign', '201', (slug, n) => {
		const form = { ...someone(n), showName: true };
		return post(`/api/initiatives/${slug}/signatures`, 'application/json', JSON.stringify(form));
	});
}

/** The same by the plain form, through the framework. */
export async function signForm(): Promise<SignFigures> {
	return measured('sign-form', '303', (slug, n) => {
		const form = new URLSearchParams({ ...someone(n), showName: 'on' });
		return post(`/initiatives/${slug}`, 'application/x-www-form-urlencoded', form.toString(), { accept: 'text/html' });
	});
}

function someone(n: number) {
	return { name: `Camille ${n}`, email: `camille.${n}@exemple.fr`, postalCode: '35000', wording: WORDING };
}

async function measured(
	name: string,
	accepted: string,
	request: (slug: string, n: number) => Buffer
): Promise<SignFigures> {
	// Mail is another worker's business, as where the place is large.
	process.env['WORKER'] = 'separate';
	const house = await openHouse();
	try {
		const { id, slug } = await initiativeOfJean(house);
		await signaturesBefore(house, id, MANY);
		const yardstick = await rowByRow(house, id);
		const ours: Answers[] = [];
		const theirs: number[] = [];
		let n = 0;
		let signed = 0;
		for (let round = 0; round <= ROUNDS; round += 1) {
			const seconds = round === 0 ? 2 : SECONDS;
			const rows = await yardstick.run(seconds);
			const answers = await load({ port: house.port, clients: CLIENTS, seconds, request: () => request(slug, ++n) });
			if (Object.keys(answers.statuses).join() !== accepted)
				throw new Error(`Not all were ${accepted}: ${JSON.stringify(answers.statuses)}`);
			signed += answers.statuses[accepted]!;
			if (round === 0) continue;
			ours.push(answers);
			theirs.push(rows);
		}
		const { pending } = await totalsOf(house.db, id);
		if (pending !== signed) throw new Error(`${signed} were acknowledged and ${pending} are counted.`);
		return { name, ...figuresOf(ours, theirs, yardstick.name), ...(await alone(house, slug)) };
	} finally {
		await house.close();
	}
}

function figuresOf(ours: Answers[], theirs: number[], yardstick: string): Omit<Figures, 'name'> {
	return {
		...NOTHING,
		per_second: median(ours.map((one) => one.perSecond)),
		p50_ms: median(ours.map((one) => one.p50)),
		p95_ms: median(ours.map((one) => one.p95)),
		p99_ms: median(ours.map((one) => one.p99)),
		yardstick: { name: yardstick, per_second: Math.round(median(theirs)) },
		ratio: rounded(median(ours.map((one, at) => one.perSecond / theirs[at]!)))
	};
}

/** In turns, so that both meet the same machine. */
async function alone({ db }: House, slug: string) {
	const gathered: number[] = [];
	const unbatched: number[] = [];
	for (let n = 0; n < 600; n += 1) {
		const form = { ...someone(n), email: `seule.${n}@exemple.fr` };
		const other = { ...someone(n), email: `seul.${n}@exemple.fr` };
		gathered.push(await timed(() => signVerb(db, slug, form, new Date())));
		unbatched.push(
			await timed(async () => {
				const drawn = await drawUp(db, slug, other, new Date());
				if (drawn.ok) await insertSignatures(db, [drawn.value.row], 1);
			})
		);
	}
	return { alone_p50_ms: quantile(gathered, 0.5), alone_unbatched_p50_ms: quantile(unbatched, 0.5) };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
	const started = performance.now();
	await work();
	return performance.now() - started;
}
