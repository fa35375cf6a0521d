import { pathToFileURL } from 'node:url'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import type { Plugin } from 'vite'

const TEXTFIL = /\/src\/texter\/.*\.(sv|en|lattlast)\.ts$/

/**
 * Compiles the catalogues as they are bundled, so that no browser carries the parser of ICU messages: it cost a first
 * visit 9 kB. The source keeps its readable texts, and its types.
 */
export function kompileraTexter(): Plugin {
  return {
    name: 'valfri-texter',
    enforce: 'pre',
    async load(id) {
      const [fil = ''] = id.split('?')
      if (!TEXTFIL.test(fil)) return null
      this.addWatchFile(fil)
      // A changed file is another module to node: the time keeps a development server from showing the old one.
      const modul = (await import(`${pathToFileURL(fil).href}?t=${Date.now()}`)) as { default: Record<string, string> }
      const texter = Object.entries(modul.default).map(([nyckel, text]) => [nyckel, compileMessage(text)])
      return { code: `export default ${JSON.stringify(Object.fromEntries(texter))}`, map: null, moduleType: 'js' }
    },
  }
}
