/** Ends the command with one Swedish line that says what to do. */
export class StoppaMed extends Error {}
