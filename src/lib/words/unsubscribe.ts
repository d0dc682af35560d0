import { sentences } from './sentences.ts';

/** Stopping the news of an initiative. */
export const unsubscribe = sentences({
	fr: {
		title: 'Ne plus recevoir de nouvelles',
		why: (title: string) =>
			`Vous ne recevrez plus de nouvelles de « ${title} », et votre adresse sera effacée. Votre signature reste comptée.`,
		button: 'Ne plus en recevoir',
		done: 'C’est fait. Vous n’en recevrez plus.',
		doneWhy: 'Votre adresse est effacée. Votre signature reste comptée.',
		keep: 'Non, je veux continuer à en recevoir',
		dead: 'Vérifiez que l’adresse de cette page est entière, comme dans le message.'
	},
	en: {
		title: 'No more news',
		why: (title: string) =>
			`You will get no more news of “${title}”, and your address will be erased. Your signature still counts.`,
		button: 'No more news',
		done: 'Done. You will get no more.',
		doneWhy: 'Your address is erased. Your signature still counts.',
		keep: 'No, keep sending them',
		dead: 'Check that the address of this page is whole, as in the message.'
	}
});
