/**
 * Acts as the firm from now on. A plain form, as everywhere where one changes uppdrag: the page is loaded anew, so that
 * nothing that was read under the old one is left.
 */
export function bytUppdrag(utforareId: string, till: string): void {
  const form = document.createElement('form')
  form.method = 'post'
  form.action = '/auth/uppdrag'
  for (const [namn, varde] of Object.entries({ uppdrag: `utforare:${utforareId}`, till })) {
    const falt = document.createElement('input')
    Object.assign(falt, { type: 'hidden', name: namn, value: varde })
    form.append(falt)
  }
  document.body.append(form)
  form.submit()
}
