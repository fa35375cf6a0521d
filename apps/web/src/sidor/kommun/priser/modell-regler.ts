/** Rules of the model's fields; the text is what the person reads. */
const rule = (monster: RegExp, text: string) => ({
  validate: (skrivet: string): true | string => !skrivet.trim() || monster.test(skrivet.trim()) || text,
})

export const heltal = rule(/^\d{1,4}$/, 'Skriv ett helt tal.')
export const procent = rule(/^\d{1,3}([.,]\d{1,3})?$/, 'Skriv procent som ett tal, till exempel 50.')
export const exakt = rule(/^\d{1,5}([.,]\d{1,3}|\/[1-9]\d*)?$/, 'Skriv ett tal, till exempel 21 eller 12,5.')
export const klocka = rule(/^([01]\d|2[0-3]):[0-5]\d$/, 'Skriv klockslaget som 06:00.')
export const bandnamn = rule(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'Bara a–z, siffror och bindestreck.')
