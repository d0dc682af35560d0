/** One comment as it is shown. All words are in the page's language already. */
export interface Voice {
	/** Its anchor on the page: letters, digits and dashes. */
	id: string;
	name: string;
	/** Who speaks: somebody, whoever started the initiative, or the office that is asked. */
	from: 'person' | 'author' | 'official';
	/** « porteuse de l’initiative », « mairie de Rennes »; somebody has none. */
	role?: string | undefined;
	iso: string;
	/** « samedi » */
	when: string;
	/** Text, never markup; line ends are kept. */
	text: string;
	/** Said in its place when it was taken away: « Retiré par la modération : adresse d’un particulier. » */
	removed?: string | undefined;
	/** What it turned into: « devenu une question à la mairie ». */
	became?: { href: string; label: string } | undefined;
	/** « Répondre », « Signaler » */
	acts?: { href: string; label: string }[] | undefined;
	/** One level: a reply has none. */
	replies?: Voice[] | undefined;
	/** Where more of its replies are: « 12 autres réponses ». */
	more?: { href: string; label: string } | undefined;
}
