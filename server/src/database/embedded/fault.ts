/** The embedded database cannot run here; the message says what to do, in words for the person at the terminal. */
export class EmbeddedDatabaseFault extends Error {}
