/** An initiative made up for the demonstration: real places, invented people. */
export interface Story {
	title: string;
	/** As one types it: `choosePlace` must find one commune. */
	place: string;
	addressee?: 'commune' | 'departement' | 'region' | 'other' | 'none';
	addresseeName?: string;
	author: string;
	/** Days ago it was published: at least 8, so that the author's code has expired and no mail is due. */
	daysAgo: number;
	themes: string[];
	body: string;
	why: string;
	/** How many confirmed signatures, spread from its first day to yesterday. */
	signatures: number;
	/** Postal codes of neighbours who sign too. */
	around: string[];
	/** Why some signed; they agreed to be named. */
	reasons: string[];
	updates: { daysAgo: number; text: string }[];
	/** How it ended, a few days ago. */
	ending?: { ending: 'won' | 'partly_won'; word: string; daysAgo: number };
}
