import { ok, type Result } from '@valfri/kernel/fel'
import { pluginFel } from './fel.ts'
import { granskaTjanst } from './granska-tjanst.ts'
import { PLUGIN_API, type Tjanst, tjanstSchema } from './tjanst.ts'

/** What a plugin's author writes; what can be left out has a sensible empty value. */
export type TjanstIn = Omit<Tjanst, 'ejValbaraDelar'> & Partial<Pick<Tjanst, 'ejValbaraDelar'>>

/**
 * Declares a tjänst. It only gives the declaration its type; an instance checks it with `loadTjanst` at boot, so that a
 * faulty plugin is refused by name instead of stopping everything that imports it.
 */
export function defineTjanst(tjanst: TjanstIn): Tjanst {
  return { ejValbaraDelar: {}, ...tjanst }
}

/**
 * Checks a declaration at run time: the contract's version, every required part, every name that points at another.
 * Errors: `plugin-api-okand`, `plugin-ogiltig` with each fault by its path.
 */
export function loadTjanst(deklaration: unknown): Result<Tjanst> {
  const { api, id } = (deklaration ?? {}) as { api?: unknown; id?: unknown }
  const namn = typeof id === 'string' ? id : 'utan id'
  if (api !== PLUGIN_API)
    return pluginFel('plugin-api-okand', {
      text: `Tjänsten ${namn} är skriven för version ${String(api)} av plugin-kontraktet. Här gäller version ${PLUGIN_API}.`,
      detaljer: { tjanst: namn, api: String(api) },
    })

  const form = tjanstSchema.safeParse(deklaration)
  const falt: Record<string, string> = {}
  for (const fel of form.error?.issues ?? []) falt[fel.path.join('.')] = fel.message
  const tjanst = deklaration as Tjanst
  if (form.success) Object.assign(falt, granskaTjanst(tjanst))
  if (Object.keys(falt).length === 0) return ok(tjanst)

  const forst = Object.entries(falt)
    .slice(0, 5)
    .map(([sokvag, text]) => `${sokvag}: ${text}`)
    .join('; ')
  return pluginFel('plugin-ogiltig', {
    text: `Tjänsten ${namn} kan inte laddas: ${forst}.`,
    falt,
    detaljer: { tjanst: namn },
  })
}
