import { expect, test } from 'vitest';
import { qrSvg } from './qr.ts';

test('a QR code is one SVG element, drawn here, the same for the same address', async () => {
	const svg = await qrSvg('https://exemple.fr/v/abc123q');
	expect(svg).toMatch(/^<svg [^>]*viewBox="[^"]+"/);
	expect(svg.endsWith('</svg>')).toBe(true);
	expect(svg).not.toMatch(/script|href=|style=/);
	expect(await qrSvg('https://exemple.fr/v/abc123q')).toBe(svg);
});
