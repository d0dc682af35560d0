import type { Forms } from './a-form.ts';
import { CALL_FORMS } from './forms-of-calls.ts';
import { DESKS } from './forms-of-desks.ts';
import { HOSTS } from './forms-of-hosts.ts';
import { READERS } from './forms-of-readers.ts';

/** Every form of the site. One that is not here fails the story that tries them all. */
export const FORMS: Forms = { ...READERS, ...DESKS, ...HOSTS, ...CALL_FORMS };
