import { defineFel } from '@valfri/kernel/fel'

export const ekonomiFel = defineFel({
  'beslut-behovs': {
    text: 'Uppgifterna saknar beslut.',
    nasta: 'Välj ett av nämndens beslut, eller registrera det först.',
    status: 422,
  },
  'sparrdatum-ogiltigt': {
    text: 'Spärrdatumet ligger inte efter månaden.',
    nasta: 'Välj en dag efter månadens sista dag.',
    status: 422,
  },
  'fore-sparrdatum': {
    text: 'Utförarna får fortfarande rapportera för månaden.',
    nasta: 'Lås månaden dagen efter spärrdatum, eller flytta spärrdatumet.',
    status: 409,
  },
  'kontoplan-saknas': {
    text: 'Nämnden har ingen kontoplan som gäller för månaden.',
    nasta: 'Besluta kontoplanen under Bokföring och betalning.',
    status: 409,
  },
  'konto-saknas': {
    text: 'Ett belopp har inget konto.',
    nasta: 'Lägg till kontot i kontoplanen och gör om bokföringsordern.',
    status: 409,
  },
  'korning-ej-attesterad': {
    text: 'Månaden är inte attesterad.',
    nasta: 'En annan person än den som låste månaden attesterar den först.',
    status: 409,
  },
  'faktura-vantar': {
    text: 'Alla utförare har inte skickat en faktura som stämmer.',
    nasta: 'Se listan över fakturor. Nämnden betalar mot faktura enligt kontoplanen.',
    status: 409,
  },
  'order-saknas': {
    text: 'Månaden har ingen bokföringsorder.',
    nasta: 'Skapa bokföringsordern först.',
    status: 409,
  },
  'betaldag-ogiltig': {
    text: 'Betaldagen kan inte ligga i framtiden.',
    nasta: 'Ange dagen pengarna betalades.',
    status: 422,
  },
  'underlag-ej-last': {
    text: 'Månaden är inte låst än.',
    nasta: 'Fakturera när kommunen har låst månaden.',
    status: 409,
  },
  'redan-fakturerad': {
    text: 'En faktura för underlaget är redan godkänd.',
    nasta: 'Ändringar ersätts som korrigeringar i nästa månads underlag.',
    status: 409,
  },
  'faktura-behovs-ej': {
    text: 'Kommunen betalar mot underlaget, eller har inget att betala här.',
    nasta: 'Du behöver inte skicka någon faktura.',
    status: 409,
  },
  'firma-ofullstandig': {
    text: 'Företagets organisationsnummer, postnummer eller ort saknas.',
    nasta: 'Fyll i uppgifterna under Företaget först.',
    status: 409,
  },
  'fil-skapas': {
    text: 'Filen skapas och är inte klar än.',
    nasta: 'Vänta en stund och hämta den igen.',
    status: 409,
  },
})
