import type { Forms } from './a-form.ts';
import { CALL_FORMS } from './forms-of-calls.ts';
import { DESKS } from './forms-of-desks.ts';
import { HOSTS } from './forms-of-hosts.ts';
import { READERS } from './forms-of-readers.ts';

/** Every form that has an entry; Jean leaves the site in those of the desks. Any other is knocked at (`knocked.ts`). */
export const FORMS: Forms = { ...READERS, ...CALL_FORMS, ...DESKS, ...HOSTS };
