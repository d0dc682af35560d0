import { chromium, type Page } from 'playwright-core';
import { CHROMIUM_FLAGS, findChromium } from '../scripts/chromium.ts';
import { median, NOTHING, rounded, type Figures } from './figures.ts';
import { initiativeOfJean, openHouse } from './house.ts';

/** A slow phone on a slow network: 1.6 Mb/s down, 150 ms, a processor four times slower. */
const NETWORK = {
	offline: false,
	downloadThroughput: (1.6 * 1_000_000) / 8,
	uploadThroughput: 750_000 / 8,
	latency: 150
};
const CPU = 4;
const VISITS = 5;

export interface WeightFigures extends Figures {
	/** Transferred on first view, headers included, in kB of 1000 bytes. */
	all_kb: number;
	javascript_kb: number;
	/** Median of five first visits; `p95_ms` is the slowest. */
	lcp_ms: number;
}

/** What a first view of an initiative's page costs a phone. */
export async function weight(): Promise<WeightFigures> {
	const house = await openHouse();
	const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });
	try {
		const { path } = await initiativeOfJean(house);
		const visits: Awaited<ReturnType<typeof firstView>>[] = [];
		for (let visit = 0; visit < VISITS; visit += 1) {
			const context = await browser.newContext({
				viewport: { width: 360, height: 640 },
				deviceScaleFactor: 2,
				locale: 'fr-FR'
			});
			visits.push(await firstView(await context.newPage(), house.origin + path));
			await context.close();
		}
		const lcp = median(visits.map((visit) => visit.lcp));
		const slowest = Math.max(...visits.map((visit) => visit.lcp));
		const kb = (part: 'all' | 'javascript') => rounded(median(visits.map((visit) => visit[part])) / 1000);
		return {
			...NOTHING,
			name: 'weight',
			p50_ms: lcp,
			p95_ms: rounded(slowest),
			all_kb: kb('all'),
			javascript_kb: kb('javascript'),
			lcp_ms: lcp
		};
	} finally {
		await browser.close();
		await house.close();
	}
}

async function firstView(page: Page, url: string): Promise<{ all: number; javascript: number; lcp: number }> {
	const session = await page.context().newCDPSession(page);
	await session.send('Network.enable');
	await session.send('Network.emulateNetworkConditions', NETWORK);
	await session.send('Emulation.setCPUThrottlingRate', { rate: CPU });
	const kinds = new Map<string, string>();
	let all = 0;
	let javascript = 0;
	session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
	session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		all += encodedDataLength;
		if (kinds.get(requestId) === 'Script') javascript += encodedDataLength;
	});
	await page.goto(url, { waitUntil: 'networkidle' });
	const lcp = await page.evaluate(
		() =>
			new Promise<number>((resolve) => {
				new PerformanceObserver((list) => resolve(list.getEntries().at(-1)!.startTime)).observe({
					type: 'largest-contentful-paint',
					buffered: true
				});
			})
	);
	return { all, javascript, lcp };
}
