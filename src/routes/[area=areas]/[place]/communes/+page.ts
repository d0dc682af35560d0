/** Only words: sent without a script. */
export const csr = false;
