import type { Tjanst } from '@valfri/plugin-api/tjanst'

export const texter: Tjanst['texter'] = {
  sammanfattning: {
    sv: 'Familjerådgivning är samtal med en utbildad rådgivare, för er som har svårt att få samlivet att fungera eller som ska skiljas.',
    lattlast: 'Ni får prata med någon som kan hjälpa er när ni bråkar eller vill skiljas.',
    en: 'Counselling with a trained adviser for couples and families in conflict, or on the way to a separation.',
  },
  'sa-valjer-du': {
    sv: 'Ni behöver inget beslut. Välj en rådgivare och kontakta den direkt. Ni kan vara anonyma: kommunen får bara veta att ett samtal har hållits.',
    lattlast: 'Ni ringer eller skriver direkt till den ni vill prata med. Kommunen får inte veta vilka ni är.',
    en: 'No decision is needed. Choose a counsellor and contact them directly. You may be anonymous: the municipality only learns that a session was held.',
  },
  avgift: {
    sv: 'Ni betalar en egenavgift för varje samtal till rådgivaren. Har ni försörjningsstöd är samtalen fria. Uteblir ni kan ni få betala ändå.',
    lattlast: 'Ni betalar för varje samtal. Har ni försörjningsstöd kostar det inget.',
    en: 'You pay a fee per session to the counsellor. It is free if you receive income support. A missed session may be charged.',
  },
  'hur-manga-samtal': {
    sv: 'Kommunen bestämmer hur många samtal ett ärende kan ha. Har ni barn under 18 år och särskilda skäl kan ni få fler.',
    lattlast: 'Kommunen bestämmer hur många samtal ni kan få.',
    en: 'The municipality decides how many sessions a case may have. With children under 18 and special reasons you may have more.',
  },
}
