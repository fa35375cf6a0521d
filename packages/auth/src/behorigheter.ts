import { defineBehorigheter } from './behorighet.ts'

/** Who may do what with sign-in and keys. */
export const authBehorigheter = defineBehorigheter({
  'auth.mig': { publik: true },
  'auth.api-nyckel': { kommun: ['systemadministrator'], utforare: ['firmatecknare'] },
})
