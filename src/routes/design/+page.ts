/** Nothing here acts: the page is sent without a script. */
export const csr = false;
