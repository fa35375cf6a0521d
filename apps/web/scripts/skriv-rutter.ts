import { Generator, getConfig } from '@tanstack/router-generator'
import { ruttregler } from './ruttregler.ts'

// The tree is generated and not committed: pages are added by many hands at once, and a stale tree is a wrong one.
const root = `${import.meta.dirname}/..`
await new Generator({ config: getConfig(ruttregler, root), root }).run()
