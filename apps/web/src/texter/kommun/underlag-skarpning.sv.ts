export default {
  prova: 'Vilka utförare klarar kravet?',
  rubrik: 'Era utförare mot kravet som det står nu',
  ingress:
    'Svaret bygger på vad utförarna har svarat och visat och på er prövning. Inget sparas, och ingen utförare påverkas av att ni provar.',
  tomt: 'Ni har inga avtal på underlaget än.',
  sammanfattning:
    '{inte, plural, =0 {Ingen uppfyller inte kravet} one {En uppfyller inte kravet} other {# uppfyller inte kravet}}. {okant, plural, =0 {Ingen är oviss} one {En är oviss} other {# är ovissa}}. {ja, plural, =0 {Ingen uppfyller det säkert} one {En uppfyller det} other {# uppfyller det}}.',
  utforare: 'Utförare',
  utfall: 'Utfall',
  skal: 'Varför',
  u_uppfyller: 'Uppfyller',
  u_uppfyllerInte: 'Uppfyller inte',
  u_okant: 'Ovisst',
} as const
