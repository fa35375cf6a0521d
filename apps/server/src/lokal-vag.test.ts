import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { createKakor } from './auth-kakor.ts'
import { localPath } from './lokal-vag.ts'

const ADRESS = 'https://valfri.example.se'

describe('where one is sent after sign-in', () => {
  it('is a path of our own, with its query', () => {
    expect(localPath('/kommun/underlag?sida=2#topp', ADRESS)).toBe('/kommun/underlag?sida=2#topp')
  })

  it('is home for everything that leads elsewhere', () => {
    const bort = [
      '//evil.se',
      '/\\evil.se',
      'https://evil.se',
      'javascript:alert(1)',
      '/\t/evil.se',
      '/a\\b',
      '',
      undefined,
    ]
    for (const given of bort) expect(localPath(given, ADRESS), String(given)).toBe('/')
  })
})

describe('the cookie of a session', () => {
  const kakaFran = async (adress: string) => {
    const kakor = createKakor(adress)
    const app = new Hono().get('/', (c) => {
      kakor.writeSession(c, 'token')
      return c.text('')
    })
    return (await app.request('/')).headers.get('set-cookie')
  }

  it('is bound to the host over https', async () => {
    expect(await kakaFran(ADRESS)).toBe('__Host-valfri=token; Max-Age=36000; Path=/; HttpOnly; Secure; SameSite=Lax')
  })

  it('has a plain name over http on this machine', async () => {
    expect(await kakaFran('http://localhost:3000')).toBe('valfri=token; Max-Age=36000; Path=/; HttpOnly; SameSite=Lax')
  })
})
