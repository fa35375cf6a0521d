/** The API's shape, for types alone: none of the server's code reaches the browser. */
export type { AppRouter } from '@valfri/server/router'
