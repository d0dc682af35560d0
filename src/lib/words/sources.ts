import { sentences } from './sentences.ts';

/** Where the data, the letters and the icons come from, and under which licence. */
export const sourceWords = sentences({
	fr: {
		title: 'Nos sources',
		lead: 'Ce site s’appuie sur des données et des œuvres que d’autres partagent. Les voici, avec leurs conditions.',
		territory: 'Les communes, départements et régions',
		territoryText:
			'Code officiel géographique et populations : Insee. Groupements de communes : DGCL. Codes postaux : La Poste. Réunis par Etalab (decoupage-administratif 6.0.0, édition 2026), sous Licence Ouverte.',
		places: 'Où elles se trouvent',
		placesText:
			'Villes et bourgs : GeoNames (cities500, mars 2023), sous licence CC BY 4.0. Quand GeoNames ne connaît pas une commune, nous la plaçons au milieu de ses voisines : sa position est alors approximative, et nous n’y plantons pas d’épingle.',
		outlines: 'Les contours des départements',
		outlinesText:
			'Natural Earth, échelle 1 : 10 000 000, domaine public. Nous les avons simplifiés : ils sont bons pour une image, à quelques centaines de mètres près, et ne disent rien d’une limite légale.',
		letters: 'Les lettres',
		lettersText:
			'Bricolage Grotesque (Mathieu Triay) et Atkinson Hyperlegible Next (Braille Institute), sous licence SIL Open Font 1.1. Elles sont servies d’ici : aucune page n’appelle un autre site.',
		icons: 'Les icônes',
		iconsText: 'Lucide, sous licence ISC.',
		code: 'Le programme',
		codeText:
			'Possibles est un logiciel libre, sous licence AGPL 3.0 ou ultérieure : chacun peut le lire, l’installer et le modifier.'
	},
	en: {
		title: 'Our sources',
		lead: 'This site stands on data and works that others share. Here they are, with their conditions.',
		territory: 'Communes, départements and régions',
		territoryText:
			'Official geographic code and populations: Insee. Groupings of communes: DGCL. Postcodes: La Poste. Gathered by Etalab (decoupage-administratif 6.0.0, 2026 edition), under the Licence Ouverte.',
		places: 'Where they lie',
		placesText:
			'Towns and villages: GeoNames (cities500, March 2023), under CC BY 4.0. When GeoNames does not know a commune, we place it in the middle of its neighbours: its position is then approximate, and we put no pin there.',
		outlines: 'The outlines of départements',
		outlinesText:
			'Natural Earth, 1:10,000,000, public domain. We have simplified them: they are good for a picture, to within some hundred metres, and say nothing of a legal boundary.',
		letters: 'The letters',
		lettersText:
			'Bricolage Grotesque (Mathieu Triay) and Atkinson Hyperlegible Next (Braille Institute), under the SIL Open Font Licence 1.1. They are served from here: no page calls another site.',
		icons: 'The icons',
		iconsText: 'Lucide, under the ISC licence.',
		code: 'The program',
		codeText: 'Possibles is free software, under AGPL 3.0 or later: anyone may read it, install it and change it.'
	}
});
