/** Its buttons are links: no script. */
export const csr = false;
