import type { Forms } from './a-form.ts';
import { CALL_FORMS } from './forms-of-calls.ts';
import { DESKS } from './forms-of-desks.ts';
import { HOSTS } from './forms-of-hosts.ts';
import { OFFICES } from './forms-of-offices.ts';
import { READERS } from './forms-of-readers.ts';
import { VOICES } from './forms-of-voices.ts';

/** Every form that has an entry; Jean leaves the site in those of the desks. Any other is knocked at (`knocked.ts`). */
export const FORMS: Forms = { ...VOICES, ...READERS, ...CALL_FORMS, ...OFFICES, ...DESKS, ...HOSTS };
