import { toString as drawQr } from 'qrcode';

/** A QR code of an address as one SVG element: dark modules in the current colour, so it prints and follows the theme's paper. */
export async function qrSvg(address: string): Promise<string> {
	const svg = await drawQr(address, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 });
	return svg.trim();
}
