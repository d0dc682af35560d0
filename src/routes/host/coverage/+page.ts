/** Drawn on the server: a second copy of the map would be sent for nothing. */
export const csr = false;
