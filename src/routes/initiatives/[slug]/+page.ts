/** Read far more often than signed: sent without the framework's script. What little it does by itself is quick-sign.ts. */
export const csr = false;
