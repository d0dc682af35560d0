/**
 * INSEE's « type de nom en clair » (TNCC): which article a name takes, and whether it elides. 0 none, 1 none before a vowel or a
 * mute h, 2 le, 3 la, 4 les, 5 l’, 6 aux, 7 las, 8 los.
 */
interface Form {
	of: string;
	article?: RegExp;
}
const NONE: Form = { of: 'de ' };
const FORMS: Record<number, Form> = {
	0: NONE,
	1: { of: 'd’' },
	2: { of: 'du ', article: /^Le / },
	3: { of: 'de la ', article: /^La / },
	4: { of: 'des ', article: /^Les / },
	5: { of: 'de l’', article: /^L[’']/ },
	6: { of: 'd’' },
	7: { of: 'de ' },
	8: { of: 'de ' }
};

/**
 * A commune after « de »: « de Rennes », « d’Amiens », « du Mans », « des Sables-d’Olonne », and with the article that is part of
 * its name kept as it is written: « de La Rochelle », « de L’Haÿ-les-Roses ».
 */
export function ofCommune({ name, liaison }: { name: string; liaison: number }): string {
	if (liaison === 3 || liaison === 5) return `de ${name}`;
	return ofArea({ name, liaison });
}

/** A département or a collectivity after « de »: « d’Ille-et-Vilaine », « du Finistère », « de la Loire », « des Ardennes », « de l’Ain ». */
export function ofArea({ name, liaison }: { name: string; liaison: number }): string {
	const form = FORMS[liaison] ?? NONE;
	return `${form.of}${form.article ? name.replace(form.article, '') : name}`;
}

/** A commune after « à »: « à Rennes », « au Mans », « aux Sables-d’Olonne », « à La Rochelle ». */
export function atCommune({ name, liaison }: { name: string; liaison: number }): string {
	if (liaison === 2) return `au ${name.replace(/^Le /, '')}`;
	if (liaison === 4 && name.startsWith('Les ')) return `aux ${name.slice(4)}`;
	return `à ${name}`;
}
