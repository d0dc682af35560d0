/** A list of links: the page is sent without a script, and a reload is the news. */
export const csr = false;
