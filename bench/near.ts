import { near as nearVerb } from '../src/lib/server/finding/listing.ts';
import { similarTo } from '../src/lib/server/finding/similar.ts';
import { openCountry, type Country } from './country.ts';
import { NOTHING, quantile, rounded, type Figures } from './figures.ts';

const FEW = 10_000;
const MANY = Number(process.env['BENCH_INITIATIVES'] ?? 1_000_000);
const QUESTIONS = 1000;
const WARMING = 200;

interface GrownFigures extends Figures {
	/** Median with 10,000 initiatives, and how many times slower it is with all of them. */
	few_p50_ms: number;
	growth: number;
}

/** Somebody somewhere, as likely in a commune as it is peopled, and the title of an initiative of hers. */
interface Asker {
	lat: number;
	lon: number;
	commune: string;
	id: string;
	title: string;
}

type Ask = (country: Country, asker: Asker, now: Date) => Promise<unknown>;

let typed = 0;

const ASKS = {
	/** The first page of what is near and recent, one client, where people live; the verb and all its queries. */
	near: ({ db }, from, now) => nearVerb(db, from, {}, now),
	/** Up to five alike, as a title is typed: more and more of it, one in ten with a letter left out. */
	similar({ db }, { title, commune }, now) {
		typed += 1;
		const soFar = title.slice(0, 12 + (typed % 20));
		const slipped = typed % 10 === 0 ? soFar.slice(0, 6) + soFar.slice(7) : soFar;
		return similarTo(db, { title: slipped, commune }, now);
	}
} satisfies Record<string, Ask>;

type Name = keyof typeof ASKS;
let measured: Promise<Record<Name, GrownFigures>> | undefined;

// Filling a country takes minutes: both are asked of the same one.
export const near = async () => (await (measured ??= measure())).near;
export const similar = async () => (await (measured ??= measure())).similar;

async function measure(): Promise<Record<Name, GrownFigures>> {
	const country = await openCountry();
	try {
		await country.fill(FEW);
		const few = { near: await times(country, ASKS.near), similar: await times(country, ASKS.similar) };
		await country.fill(MANY);
		const many = { near: await times(country, ASKS.near), similar: await times(country, ASKS.similar) };
		return { near: figures('near', few.near, many.near), similar: figures('similar', few.similar, many.similar) };
	} finally {
		await country.close();
	}
}

function figures(name: Name, few: Times, { asked, looked }: Times): GrownFigures {
	const [p50, before] = [quantile(asked, 0.5), quantile(few.asked, 0.5)];
	const yardstick = { name: 'one initiative by its primary key, same pool, one client', per_second: rate(looked) };
	return {
		...NOTHING,
		...{ name, per_second: rate(asked), p50_ms: p50, p95_ms: quantile(asked, 0.95), p99_ms: quantile(asked, 0.99) },
		...{ yardstick, ratio: rounded(rate(asked) / yardstick.per_second) },
		...{ few_p50_ms: before, growth: rounded(p50 / before) }
	};
}

interface Times {
	asked: number[];
	looked: number[];
}

/** In turns with the yardstick, so that both meet the same machine. */
async function times(country: Country, ask: Ask): Promise<Times> {
	const { rows } = await country.pool.query<Asker>(
		'select lat, lon, commune, id, title from initiative order by random() limit $1',
		[QUESTIONS + WARMING]
	);
	const now = new Date();
	const asked: number[] = [];
	const looked: number[] = [];
	for (const [at, asker] of rows.entries()) {
		const question = await timed(() => ask(country, asker, now));
		const lookup = await timed(() => country.pool.query('select title from initiative where id = $1', [asker.id]));
		if (at < WARMING) continue;
		asked.push(question);
		looked.push(lookup);
	}
	return { asked, looked };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
	const started = performance.now();
	await work();
	return performance.now() - started;
}

function rate(took: number[]): number {
	return Math.round((took.length * 1000) / took.reduce((sum, one) => sum + one, 0));
}
