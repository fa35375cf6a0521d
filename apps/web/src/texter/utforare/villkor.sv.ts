export default {
  ja: 'Ja',
  nej: 'Nej',
  frivilligt: '(frivilligt)',
  filTyper: 'PDF, JPEG eller PNG',
  filEnligtVillkor: 'Filtyp enligt villkoret',
  rad: '{titel}, rad {nr}',
  laggTill: 'Lägg till en till',
  laggTillForsta: 'Lägg till',
  taBortRad: 'Ta bort rad {nr}',
} as const
