import type { Tjanst } from '@valfri/plugin-api/tjanst'

export const texter: Tjanst['texter'] = {
  sammanfattning: {
    sv: 'Du får lagad mat levererad hem, kyld, varm eller fryst, så ofta som beslutet säger. Den som behöver kan också få stöd vid måltiden.',
    lattlast: 'Du får mat hem till dig. Du kan också få hjälp när du äter.',
    en: 'Cooked meals are delivered to your home, chilled, hot or frozen, as often as your decision says. Those who need it may also have support at meals.',
  },
  avgift: {
    sv: 'Du betalar för maten du får. Det ingår inte i maxtaxan. Den som avbeställer för sent kan få betala ändå.',
    lattlast: 'Du betalar för maten. Säg nej i tid om du inte vill ha.',
    en: 'You pay for the food you receive. It is not part of the fee cap. A late cancellation may still be charged.',
  },
  'om-du-inte-ar-hemma': {
    sv: 'Är du inte hemma när maten kommer försöker den som levererar nå dig, och larmar om du inte svarar.',
    lattlast: 'Om du inte öppnar tar någon reda på hur du mår.',
    en: 'If nobody answers the door the delivery staff try to reach you and raise an alarm if they cannot.',
  },
}
