import type { Db } from '../base/database.ts';
import type { Asked, Place } from '../initiatives/initiative.ts';

interface Text {
	id: string;
	title: string;
	body: string;
	why: string;
	themes: string[];
	place: Place;
	asked: Asked;
	threshold: number;
	revision: number;
}

export async function writeText(tx: Db, text: Text, now: Date): Promise<void> {
	await tx
		.updateTable('initiative')
		.set({
			title: text.title,
			body: text.body,
			why: text.why,
			themes: text.themes,
			commune: text.place.commune,
			commune_name: text.place.communeName,
			departement: text.place.departement,
			population: text.place.population,
			lat: text.place.lat,
			lon: text.place.lon,
			addressee: text.asked.kind,
			addressee_code: text.asked.code,
			addressee_name: text.asked.name,
			threshold: text.threshold,
			revision: text.revision,
			word_at: now,
			adoptable_at: null
		})
		.where('id', '=', text.id)
		.execute();
}
