import { StartFel } from '@valfri/db/startfel'
import type { Registeradresser } from '@valfri/utforare/http-register'
import { z } from 'zod'
import { readRegister } from './config-register.ts'

/** Which of the work a process does: answers requests, runs jobs, or both. */
const roll = z.enum(['web', 'worker', 'alla'])

const jaNej = z.enum(['0', '1']).transform((v) => v === '1')
const url = (protokoll: RegExp) => z.url({ protocol: protokoll })

/** Every setting that the server reads, and nowhere else: `process.env` is not touched after this. */
const Miljo = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).optional(),
  VALFRI_ADRESS: url(/^https?$/).optional(),
  DATABASE_URL: url(/^postgres(ql)?$/).optional(),
  APP_DATABASE_URL: url(/^postgres(ql)?$/).optional(),
  VALFRI_DATA: z.string().min(1).optional(),
  VALFRI_DEMO: jaNej.default(false),
  VALFRI_DEMO_SKALA: z.coerce.number().positive().max(1).default(1),
  VALFRI_DEV: jaNej.default(false),
  VALFRI_BAKOM_PROXY: jaNej.default(false),
  VALFRI_HEMLIGHET: z.string().min(32).optional(),
  OIDC_ISSUER: url(/^https?$/).optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  OIDC_CLAIM: z.string().min(1).default('personal_identity_number'),
  SMTP_URL: url(/^smtps?$/).optional(),
  SMTP_FRAN: z.string().min(3).optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
})

/** What must be said of each setting when it cannot be read. */
const KRAV: Record<string, string> = {
  NODE_ENV: 'production, development eller test',
  PORT: 'ett tal mellan 0 och 65535',
  HOST: 'ett värdnamn eller en IP-adress',
  VALFRI_ADRESS: 'adressen som webbläsaren ser, till exempel https://valfri.example.se',
  DATABASE_URL: 'en adress som postgres://användare:lösenord@värd:5432/databas',
  APP_DATABASE_URL: 'en adress som postgres://valfri_app:lösenord@värd:5432/databas',
  VALFRI_DATA: 'sökvägen till mappen för den inbyggda databasen',
  VALFRI_DEMO: '0 eller 1',
  VALFRI_DEMO_SKALA: 'ett tal större än 0 och högst 1: hur stor del av demovärlden som läses in',
  VALFRI_DEV: '0 eller 1',
  VALFRI_BAKOM_PROXY: '0 eller 1',
  VALFRI_HEMLIGHET: 'minst 32 slumpade tecken',
  OIDC_ISSUER: 'adressen till e-legitimationens utfärdare',
  OIDC_CLIENT_ID: 'en text',
  OIDC_CLIENT_SECRET: 'en text',
  OIDC_CLAIM: 'namnet på det claim som bär personnumret',
  SMTP_URL: 'en adress som smtp://användare:lösenord@värd:587 eller smtps://…',
  SMTP_FRAN: 'avsändaren, till exempel Valfri <noreply@valfri.example.se>',
  LOG_LEVEL: 'debug, info, warn, error eller silent',
}

/** The server's configuration, read once at boot. */
export interface Config {
  readonly roll: z.infer<typeof roll>
  readonly port: number
  readonly host: string
  /** Where browsers find us, without a slash at the end. Sign-in returns to it. */
  readonly adress: string
  /** Owner of the database, for migration and rights; undefined runs the embedded server. */
  readonly databasUrl: string | undefined
  /** The app's own connection, where the operator gives it (a pooler); otherwise derived from databasUrl. */
  readonly appUrl: string | undefined
  readonly data: string
  readonly demo: boolean
  /** How much of the demo world is loaded the first time: 1 is Norra Bohuslän at its real size. */
  readonly demoSkala: number
  readonly dev: boolean
  readonly produktion: boolean
  /** A proxy of ours stands before us and tells who asks (X-Forwarded-For); otherwise nobody is believed. */
  readonly bakomProxy: boolean
  /** Keys the hash of personnummer and signs cookies; undefined lets the embedded server keep its own. */
  readonly hemlighet: string | undefined
  readonly oidc:
    | {
        readonly issuer: string
        readonly clientId: string
        readonly clientSecret: string | undefined
        /** Which claim carries the personnummer; providers differ. */
        readonly claim: string
      }
    | undefined
  /** Where public registers are asked about applicants; a register that is left out is not asked. */
  readonly register: Registeradresser
  /** The mail server and who mail comes from; undefined sends none, but in the demo, which catches its own. */
  readonly post: { readonly url: string; readonly fran: string } | undefined
  readonly loggniva: z.infer<typeof Miljo>['LOG_LEVEL']
}

/**
 * Reads and validates the configuration.
 *
 * @param env as process.env; an empty value counts as not given
 * @param argument the command line after the script, of which `--roll=web|worker|alla` is ours
 * @param data the folder of the embedded server where VALFRI_DATA does not say otherwise
 * Throws StartFel naming each setting that is wrong and what it should be.
 */
export function readConfig(env: NodeJS.ProcessEnv, argument: readonly string[], data: string): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([namn, varde]) => namn in KRAV && varde !== ''))
  const last = Miljo.safeParse(given)
  if (!last.success) throw felaktig(last.error.issues.map((fel) => String(fel.path[0])))
  const miljo = last.data
  checkTogether(miljo)
  const adress = (miljo.VALFRI_ADRESS ?? `http://localhost:${miljo.PORT}`).replace(/\/$/, '')
  const host = miljo.HOST ?? (miljo.NODE_ENV === 'production' ? '0.0.0.0' : '127.0.0.1')
  return {
    roll: readRoll(argument),
    port: miljo.PORT,
    host,
    adress,
    databasUrl: miljo.DATABASE_URL,
    appUrl: miljo.APP_DATABASE_URL,
    data: miljo.VALFRI_DATA ?? data,
    demo: miljo.VALFRI_DEMO,
    demoSkala: miljo.VALFRI_DEMO_SKALA,
    dev: miljo.VALFRI_DEV,
    bakomProxy: miljo.VALFRI_BAKOM_PROXY,
    produktion: miljo.NODE_ENV === 'production',
    hemlighet: miljo.VALFRI_HEMLIGHET,
    oidc: miljo.OIDC_ISSUER
      ? {
          issuer: miljo.OIDC_ISSUER,
          clientId: miljo.OIDC_CLIENT_ID ?? '',
          clientSecret: miljo.OIDC_CLIENT_SECRET,
          claim: miljo.OIDC_CLAIM,
        }
      : undefined,
    register: readRegister(env, miljo.VALFRI_DEMO ? adress : undefined),
    post: miljo.SMTP_URL && miljo.SMTP_FRAN ? { url: miljo.SMTP_URL, fran: miljo.SMTP_FRAN } : undefined,
    loggniva: miljo.LOG_LEVEL,
  }
}

function felaktig(namn: readonly string[]): StartFel {
  const delar = [...new Set(namn)].map((n) => `${n} ska vara ${KRAV[n] ?? 'något annat'}`)
  return new StartFel(
    'fel-konfiguration',
    `Fel i konfigurationen: ${delar.join('; ')}.`,
    'Rätta miljövariabeln och starta igen.',
  )
}

/** Rules between settings. The demo lets anyone be anyone: it never meets real data. */
function checkTogether(miljo: z.infer<typeof Miljo>): void {
  if (miljo.VALFRI_DEMO && (miljo.NODE_ENV === 'production' || miljo.DATABASE_URL)) {
    throw new StartFel(
      'demo-i-drift',
      'VALFRI_DEMO=1 öppnar inloggning utan e-legitimation och vägras i drift (NODE_ENV=production eller DATABASE_URL).',
      'Ta bort VALFRI_DEMO och starta igen.',
    )
  }
  if (miljo.DATABASE_URL && !miljo.VALFRI_HEMLIGHET) {
    throw new StartFel(
      'hemlighet-saknas',
      'VALFRI_HEMLIGHET saknas: med en egen databas ska nyckeln för pseudonymer och kakor vara din egen.',
      'Sätt den till minst 32 slumpade tecken, samma i alla processer, och spara den med säkerhetskopian.',
    )
  }
  if (!miljo.SMTP_URL !== !miljo.SMTP_FRAN) {
    throw new StartFel(
      'smtp-ofullstandig',
      'SMTP_URL och SMTP_FRAN hör ihop: den ena är satt men inte den andra.',
      'Sätt båda och starta igen.',
    )
  }
  if (miljo.OIDC_ISSUER && !miljo.OIDC_CLIENT_ID) {
    throw new StartFel(
      'oidc-ofullstandig',
      'OIDC_ISSUER är satt men inte OIDC_CLIENT_ID.',
      'Sätt båda och starta igen.',
    )
  }
}

function readRoll(argument: readonly string[]): Config['roll'] {
  const given = argument.find((del) => del.startsWith('--roll='))?.slice('--roll='.length) ?? 'alla'
  const last = roll.safeParse(given)
  if (last.success) return last.data
  throw new StartFel('fel-roll', `Rollen "${given}" finns inte.`, 'Välj --roll=web, --roll=worker eller --roll=alla.')
}
