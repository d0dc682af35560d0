import { randomBytes } from 'node:crypto';
import type { Figures } from './figures.ts';
import { median, NOTHING, quantile } from './figures.ts';

// The letter to an office as it leaves: a text of 5,000 characters and 100 names, each time other words so that nothing is
// remembered. Beside it, in turns, an empty page of the same compiler.
const ROUNDS = 40;
const AT = new Date('2026-12-01T10:00:00Z');

/** `cpu_ms`: what the processor worked on one, whoever else the machine works for. */
export async function letter(): Promise<Figures & { cpu_ms: number }> {
	for (const key of ['SESSION_KEY', 'SIGNER_PEPPER', 'FIELD_KEY', 'LINK_KEY'])
		process.env[key] ??= randomBytes(32).toString('base64');
	const { makePdf } = await import('../src/lib/server/base/typst.ts');
	const { letterData } = await import('../src/lib/server/interpellations/letter.ts');
	const { LETTER_PAGE } = await import('../src/lib/server/interpellations/letter-page.ts');
	const letters: number[] = [];
	const cpu: number[] = [];
	const bare: number[] = [];
	for (let round = -5; round < ROUNDS; round += 1) {
		const data = letterData(said(round), 'Créateurs de possibles', 'fr');
		const spent = process.cpuUsage();
		const took = timed(() => makePdf(LETTER_PAGE, data, AT));
		const { user, system } = process.cpuUsage(spent);
		const beside = timed(() => makePdf('#set document(title: d.title)\n#d.title', { title: `Page ${round}` }, AT));
		if (round < 0) continue;
		letters.push(took);
		cpu.push((user + system) / 1000);
		bare.push(beside);
	}
	const [perSecond, alone] = [letters, bare].map((times) => Math.round(1000 / median(times))) as [number, number];
	return {
		...NOTHING,
		cpu_ms: median(cpu),
		...{ name: 'letter', per_second: perSecond, p50_ms: median(letters), p95_ms: quantile(letters, 0.95) },
		yardstick: { name: 'a page of one line, same compiler', per_second: alone },
		ratio: Math.round((perSecond / alone) * 100) / 100
	};
}

function timed(work: () => unknown): number {
	const start = performance.now();
	work();
	return performance.now() - start;
}

function said(round: number) {
	const place = {
		commune: '35238',
		communeName: 'Rennes',
		departement: '35',
		population: 227_830,
		lat: null,
		lon: null
	};
	const words = [
		'la',
		'classe',
		'est',
		'froide',
		'depuis',
		'novembre',
		'les',
		'élèves',
		'attendent',
		`jour${round + 10}`
	];
	const sentence = (n: number) => words.map((_, at) => words[(at * (n + 3)) % words.length]).join(' ');
	const body = Array.from({ length: 84 }, (_, n) => `${sentence(n)}.${n % 6 === 5 ? '\n\n' : ''}`).join(' ');
	return {
		initiative: {
			...{ id: '019ab000-0000-7000-8000-000000000001', slug: 'salle', title: `Rénover la salle ${round}` },
			...{ why: 'Il pleut dedans.', body: body.slice(0, 5000), authorName: 'Jean Dupont', locale: 'fr' as const },
			...{ place, publishedAt: AT }
		},
		office: {
			...{ kind: 'commune' as const, code: '35238', departement: '35', population: 227_830, email: null },
			...{ label: { fr: 'la mairie de Rennes', en: 'the town hall of Rennes' }, contactFrom: null, voters: null },
			postalAddress: 'Place de la Mairie\n35000 Rennes'
		},
		call: { codeRound: 1 },
		facts: {
			...{
				revision: 1,
				confirmed: 512,
				threshold: 500,
				living: { n: 430, exact: true },
				named: 100,
				questions: ['q1', 'q2', 'q3']
			},
			aside: { pending: 31, withdrawn: 2, invalidated: 4 }
		},
		names: Array.from({ length: 100 }, (_, n) => `Voisine ${n} ${round}`),
		questions: ['Qui décide ?', 'Avec quel argent ?', `Pour le jour ${round + 10} ?`].map((text) => ({
			name: 'Inès',
			text
		})),
		copy: 'office' as const,
		at: AT
	};
}

if (import.meta.main) process.stdout.write(`${JSON.stringify(await letter())}\n`);
