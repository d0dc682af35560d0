/** Draws the icons a phone keeps, from the mark. Run by hand when the mark changes: `node scripts/draw-icons.ts`. */
import sharp from 'sharp';

const MARK =
	'<path fill="#b06c08" d="M17 4h11v27h-4V8.5z"/>' +
	'<path fill="#0b5c63" d="M1 22h6.5v9H1zM9 13h6.5v18H9zM17 1h14v30h-3V4H17z"/>' +
	'<path fill="#0b5c63" fill-rule="evenodd" d="M17 4l7 4.5V31h-7zm4.2 13.6a1.4 1.4 0 1 0 0 2.8 1.4 1.4 0 0 0 0-2.8z"/>';

/** Name, side in pixels, share of the side the mark takes (a maskable icon keeps it in the middle 60 %). */
const ICONS = [
	['apple-touch-icon', 180, 0.7],
	['icon-192', 192, 0.74],
	['icon-512', 512, 0.74],
	['icon-maskable-512', 512, 0.54]
] as const;

for (const [name, side, share] of ICONS) {
	const field = 32 / share;
	const from = -(field - 32) / 2;
	const svg =
		`<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="${from} ${from} ${field} ${field}">` +
		`<rect x="${from}" y="${from}" width="${field}" height="${field}" fill="#f4eee2"/>${MARK}</svg>`;
	const path = new URL(`../static/${name}.png`, import.meta.url).pathname;
	await sharp(Buffer.from(svg)).png({ palette: true, compressionLevel: 9 }).toFile(path);
}
