import { defineParams } from '@sveltejs/kit/params';

/** What stands for a part of an address: only these words fit there. */
export const params = defineParams({
	areas: (word) => (['communes', 'departements', 'regions'].includes(word) ? word : undefined)
});
