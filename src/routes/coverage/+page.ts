/** Drawn on the server: sent without a script. */
export const csr = false;
