import { StartFel } from '@valfri/db/startfel'
import { describe, expect, it } from 'vitest'
import { readConfig } from './config.ts'

const HEMLIGHET = 'x'.repeat(32)

function refusal(env: NodeJS.ProcessEnv, argument: string[] = []): string {
  try {
    readConfig(env, argument, '/data')
  } catch (fel) {
    if (fel instanceof StartFel) return fel.rad
    throw fel
  }
  return ''
}

describe('konfigurationen', () => {
  it('needs nothing given, and listens to this machine alone', () => {
    expect(readConfig({}, [], '/data')).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      adress: 'http://localhost:3000',
      roll: 'alla',
      demo: false,
      data: '/data',
    })
  })

  it('counts an empty variable as not given', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '' }, [], '/data')).toMatchObject({ port: 3000, databasUrl: undefined })
  })

  it('names each variable that is wrong and what it should be', () => {
    expect(refusal({ PORT: 'åtta', LOG_LEVEL: 'högt' })).toBe(
      'Fel i konfigurationen: PORT ska vara ett tal mellan 0 och 65535; LOG_LEVEL ska vara debug, info, warn, error eller silent. Rätta miljövariabeln och starta igen.',
    )
    expect(refusal({ VALFRI_DEMO_SKALA: '2' })).toContain('VALFRI_DEMO_SKALA ska vara ett tal större än 0 och högst 1')
    expect(refusal({ DATABASE_URL: 'mysql://x' })).toContain('DATABASE_URL ska vara en adress som postgres://')
  })

  it.each([{ NODE_ENV: 'production' }, { DATABASE_URL: 'postgres://x@localhost/x', VALFRI_HEMLIGHET: HEMLIGHET }])(
    'refuses the demo where there is real data: %o',
    (env) => {
      expect(refusal({ ...env, VALFRI_DEMO: '1' })).toMatch(
        /^VALFRI_DEMO=1 öppnar inloggning utan e-legitimation och vägras i drift/,
      )
      expect(readConfig({ ...env, VALFRI_DEMO: '0' }, [], '/data').demo).toBe(false)
    },
  )

  it('asks for a key of one’s own with a server of one’s own', () => {
    expect(refusal({ DATABASE_URL: 'postgres://x@localhost/x' })).toMatch(/^VALFRI_HEMLIGHET saknas/)
    expect(refusal({ DATABASE_URL: 'postgres://x@localhost/x', VALFRI_HEMLIGHET: 'kort' })).toContain(
      'minst 32 slumpade tecken',
    )
  })

  it('knows its roles', () => {
    expect(readConfig({}, ['--roll=worker'], '/data').roll).toBe('worker')
    expect(refusal({}, ['--roll=chef'])).toBe(
      'Rollen "chef" finns inte. Välj --roll=web, --roll=worker eller --roll=alla.',
    )
  })
})

describe('the mail server', () => {
  it('is used when both it and the sender are given, and half of it stops the start', () => {
    const env = { SMTP_URL: 'smtps://u:p@post.example:465', SMTP_FRAN: 'Valfri <noreply@valfri.example>' }
    expect(readConfig(env, [], '/data').post).toEqual({ url: env.SMTP_URL, fran: env.SMTP_FRAN })
    expect(readConfig({}, [], '/data').post).toBeUndefined()
    expect(refusal({ SMTP_URL: env.SMTP_URL })).toContain('SMTP_URL och SMTP_FRAN hör ihop')
    expect(refusal({ ...env, SMTP_URL: 'https://post.example' })).toContain('SMTP_URL ska vara en adress som smtp://')
  })
})

describe('the registers that the operator has connected', () => {
  const KONKURS = 'https://integration.example/konkurs'

  it('are those that are given an address, with its key, and no others', () => {
    const env = { VALFRI_REGISTER_KONKURS: KONKURS, VALFRI_REGISTER_KONKURS_NYCKEL: 'hemlig', VALFRI_REGISTER_IVO: '' }
    expect(readConfig(env, [], '/data').register).toEqual({ konkurs: { url: KONKURS, nyckel: 'hemlig' } })
    expect(readConfig({}, [], '/data').register).toEqual({})
  })

  it('are asked over https alone, but for a proxy on the same machine', () => {
    const las = (url: string) => () => readConfig({ VALFRI_REGISTER_F_SKATT: url }, [], '/data')
    expect(las('http://integration.example/f-skatt')).toThrow('VALFRI_REGISTER_F_SKATT')
    expect(las('nonsens')).toThrow('VALFRI_REGISTER_F_SKATT')
    expect(las('http://localhost:8080/f-skatt')).not.toThrow()
  })

  it('are the test register in the demo, which says so in each source', () => {
    const { register } = readConfig({ VALFRI_DEMO: '1', PORT: '3000' }, [], '/data')
    expect(register.ivo).toEqual({
      url: 'http://localhost:3000/test-register/ivo',
      kalla: 'Testregister: IVO:s register',
    })
  })
})
