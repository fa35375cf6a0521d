import { fileURLToPath } from 'node:url'

/** The clone's own folder, with a slash at its end. */
export const rot = fileURLToPath(new URL('../../', import.meta.url))
