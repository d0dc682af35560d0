/** How large a bubble is drawn, in units of a drawing 600 wide: its surface follows the number. */
export function radius(n: number, most: number): number {
	return Math.round(5 + 19 * Math.sqrt(n / Math.max(most, 1)));
}
