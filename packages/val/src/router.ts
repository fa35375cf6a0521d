import { router } from '@valfri/auth/trpc'
import { arbetsplatsRouter } from './router-arbetsplats.ts'
import { bedomningRouter } from './router-bedomning.ts'
import { handlaggareRouter } from './router-handlaggare.ts'
import { jamforRouter } from './router-jamfor.ts'
import { kodarendeRouter } from './router-kodarende.ts'
import { valjaRouter } from './router-val.ts'

/** Steps 7 and 8: the public comparison, the beslut, the val and the beställning. */
export const valRouter = router({
  jamfor: jamforRouter,
  handlaggare: handlaggareRouter,
  val: valjaRouter,
  bedomning: bedomningRouter,
  arbetsplats: arbetsplatsRouter,
  kodarende: kodarendeRouter,
})
