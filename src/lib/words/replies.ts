import type { AskReplyRefusal } from '#rooms/replies/ask-reply.ts';
import type { SettleRefusal } from '#rooms/replies/settle-reply.ts';
import { number } from './numbers.ts';
import { plural, sentences, type Locale } from './sentences.ts';

/** The right of reply of whoever is named in an initiative: asking for it, settling it, reading it. */
export const replies = sentences({
	fr: {
		link: 'Votre nom est cité ici ? Demander à répondre',
		shownTitle: (name: string) => `${name} répond`,
		named: (name: string, others: number) =>
			others === 0
				? `${name}, dont le nom est cité, répond.`
				: `${name} et ${number('fr', others)} ${plural('fr', others, 'autre', 'autres')}, dont les noms sont cités, répondent.`,
		editedAway: 'Ce passage n’est plus dans le texte d’aujourd’hui.',
		versions: 'Voir ce qui a changé',
		inReply: 'En réponse à :',
		shownOn: (day: string) => `Publié mot pour mot ${day}, au titre du droit de réponse.`,
		title: 'Répondre à cette initiative',
		lead: 'Votre nom y est cité, ou l’on vous y reconnaît ? La loi vous donne le droit d’y répondre, gratuitement, sans avoir à prouver que c’est faux.',
		rules: (n: number) =>
			`Votre réponse sera montrée mot pour mot, sous le texte, pour tout le monde. ${number('fr', n)} signes au plus, 200 lignes au plus. La personne qui publie ce site a 3 jours (24 heures en période électorale) pour la montrer ou vous dire pourquoi elle ne le fait pas.`,
		name: 'Votre nom',
		nameHelp: 'Tel qu’il sera montré.',
		passage: 'Le passage qui parle de vous',
		passageHelp: 'Recopiez-le de la page.',
		text: 'Votre réponse',
		email: 'Votre e-mail',
		emailHelp: 'Jamais montré. Un code y est envoyé, puis la décision.',
		send: 'Demander à répondre',
		publish: 'Je demande à répondre',
		codeTitle: 'Un code vient de partir',
		codeLead: (address: string) => `Tapez les 6 chiffres envoyés à ${address}. Votre réponse est gardée ici.`,
		code: 'Le code à 6 chiffres',
		again: 'Envoyer un autre code',
		againDone: 'C’est demandé. Un autre code est en route, s’il en reste un à envoyer cette heure-ci.',
		yours: 'Votre réponse',
		problem: 'Il reste un point à régler',
		problems: (n: number) => `Il reste ${n} points à régler`,
		askedTitle: 'Votre demande est reçue',
		askedLead: (day: string) => `Vous aurez une décision par e-mail, au plus tard ${day}.`,
		back: 'Revenir à l’initiative',
		hostTitle: 'Droits de réponse',
		hostLead:
			'Trois jours, ou 24 heures en période électorale, pour montrer chaque réponse ou dire pourquoi non. Personne ne peut en changer un mot.',
		hostNone: 'Aucune demande n’attend.',
		due: (hours: number) =>
			hours < 48
				? `il reste ${number('fr', hours)} ${plural('fr', hours, 'heure', 'heures')}`
				: `il reste ${number('fr', Math.floor(hours / 24))} jours`,
		overdue: 'délai dépassé',
		tooLate: 'Le texte a plus de 3 mois : la loi n’oblige plus à montrer cette réponse.',
		askedOn: (name: string, day: string) => `Demandé par ${name} ${day}`,
		show: 'Montrer cette réponse',
		refuse: 'Refuser',
		why: 'La raison du refus',
		whyHelp: 'Elle est envoyée à la personne.',
		settled: 'Déjà réglées',
		shown: 'montrée',
		refused: 'refusée',
		done: 'C’est fait.'
	},
	en: {
		link: 'Are you named here? Ask to reply',
		shownTitle: (name) => `${name} replies`,
		named: (name, others) =>
			others === 0
				? `${name}, who is named, replies.`
				: `${name} and ${number('en', others)} ${plural('en', others, 'other', 'others')}, who are named, reply.`,
		editedAway: 'This passage is no longer in today’s text.',
		versions: 'See what has changed',
		inReply: 'In reply to:',
		shownOn: (day) => `Published word for word ${day}, under the right of reply.`,
		title: 'Reply to this initiative',
		lead: 'Are you named in it, or can people recognise you? The law gives you the right to reply, free of charge, without having to prove it wrong.',
		rules: (n) =>
			`Your reply will be shown word for word, under the text, to everyone. ${number('en', n)} characters at most, 200 lines at most. The publisher of this site has 3 days (24 hours in an election period) to show it or to tell you why not.`,
		name: 'Your name',
		nameHelp: 'As it will be shown.',
		passage: 'The passage that names you',
		passageHelp: 'Copy it from the page.',
		text: 'Your reply',
		email: 'Your e-mail',
		emailHelp: 'Never shown. A code is sent there, then the decision.',
		send: 'Ask to reply',
		publish: 'I ask to reply',
		codeTitle: 'A code has just left',
		codeLead: (address) => `Type the 6 digits sent to ${address}. Your reply is kept here.`,
		code: 'The 6-digit code',
		again: 'Send another code',
		againDone: 'Asked. Another code is on its way, if one is left to send this hour.',
		yours: 'Your reply',
		problem: 'One thing is left to mend',
		problems: (n) => `${n} things are left to mend`,
		askedTitle: 'Your request is received',
		askedLead: (day) => `You will have a decision by e-mail, at the latest ${day}.`,
		back: 'Back to the initiative',
		hostTitle: 'Rights of reply',
		hostLead:
			'Three days, or 24 hours in an election period, to show each reply or to say why not. Nobody can change a word of it.',
		hostNone: 'No request waits.',
		due: (hours) =>
			hours < 48
				? `${number('en', hours)} ${plural('en', hours, 'hour', 'hours')} left`
				: `${number('en', Math.floor(hours / 24))} days left`,
		overdue: 'overdue',
		tooLate: 'The text is more than 3 months old: the law no longer obliges to show this reply.',
		askedOn: (name, day) => `Asked by ${name} ${day}`,
		show: 'Show this reply',
		refuse: 'Refuse',
		why: 'The reason of the refusal',
		whyHelp: 'It is sent to the person.',
		settled: 'Settled already',
		shown: 'shown',
		refused: 'refused',
		done: 'Done.'
	}
});

type ReplyRefusal = AskReplyRefusal | SettleRefusal | 'code_wrong' | 'handle_wrong';

export const replyRefusals: Record<Locale, Record<ReplyRefusal, string>> = {
	fr: {
		name_missing: 'Il manque votre nom.',
		name_long: 'Ce nom est trop long : 100 signes au plus.',
		name_characters: 'Ce nom contient des signes que nous ne prenons pas. Retapez-le.',
		passage_missing: 'Recopiez le passage qui vous nomme.',
		passage_long: 'Ce passage est trop long : 1 000 signes au plus.',
		passage_characters: 'Ce passage contient des signes invisibles que nous ne prenons pas. Retapez-le.',
		reply_missing: 'Écrivez votre réponse.',
		reply_long: 'Cette réponse est plus longue que ce que la loi prévoit. Raccourcissez-la.',
		reply_characters: 'Cette réponse contient des signes invisibles que nous ne prenons pas. Retapez-la.',
		reply_lines: 'Cette réponse a plus de 200 lignes.',
		address_missing: 'Il manque votre e-mail.',
		address_wrong: 'Cette adresse n’est pas complète. Elle ressemble à camille@exemple.fr.',
		unknown_field: 'Ce formulaire n’est pas le nôtre. Rechargez la page.',
		wrong_type: 'Ce formulaire n’est pas le nôtre. Rechargez la page.',
		not_here: 'Cette page n’est plus là.',
		waits_already: 'Une demande de vous attend déjà ici. Vous aurez la décision par e-mail.',
		code_wrong: 'Ce code n’est pas le bon, ou il n’est plus valable. Vérifiez-le, ou demandez-en un autre.',
		handle_wrong: 'Cette page n’est plus valable. Envoyez à nouveau.',
		not_host: 'Il faut être animateur du site, connecté avec une seconde preuve.',
		settled_already: 'Cette demande est déjà réglée.',
		why_missing: 'Dites pourquoi.',
		why_long: 'C’est trop long : 1 000 signes au plus.',
		why_characters: 'Ce texte contient des signes invisibles que nous ne prenons pas. Retapez-le.'
	},
	en: {
		name_missing: 'Your name is missing.',
		name_long: 'This name is too long: 100 characters at most.',
		name_characters: 'This name holds signs that we do not take. Type it again.',
		passage_missing: 'Copy the passage that names you.',
		passage_long: 'This passage is too long: 1,000 characters at most.',
		passage_characters: 'This passage holds invisible signs that we do not take. Type it again.',
		reply_missing: 'Write your reply.',
		reply_long: 'This reply is longer than the law provides for. Make it shorter.',
		reply_characters: 'This reply holds invisible signs that we do not take. Type it again.',
		reply_lines: 'This reply has more than 200 lines.',
		address_missing: 'Your e-mail is missing.',
		address_wrong: 'This address is not complete. It looks like camille@example.org.',
		unknown_field: 'This form is not ours. Load the page again.',
		wrong_type: 'This form is not ours. Load the page again.',
		not_here: 'This page is no longer there.',
		waits_already: 'A request of yours waits here already. You will have the decision by e-mail.',
		code_wrong: 'This code is not the right one, or is no longer good. Check it, or ask for another.',
		handle_wrong: 'This page is no longer good. Send it again.',
		not_host: 'Only a host of the site, signed in with a second proof, may do that.',
		settled_already: 'This request is settled already.',
		why_missing: 'Say why.',
		why_long: 'This is too long: 1,000 characters at most.',
		why_characters: 'This text holds invisible signs that we do not take. Type it again.'
	}
};
