/** The few icons of the product, drawn on a 24 px grid with a 1.75 px line. Always beside text, so hidden from readers. */
const banor = {
  hus: 'M4 11.5 12 5l8 6.5M6 10v9h12v-9M10 19v-5h4v5',
  sok: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM15.5 15.5 20 20',
  meny: 'M4 7h16M4 12h16M4 17h16',
  stang: 'm6 6 12 12M18 6 6 18',
  pil: 'M5 12h14m-5-5 5 5-5 5',
  pilVanster: 'M19 12H5m5-5-5 5 5 5',
  ner: 'm6 9 6 6 6-6',
  upp: 'm6 15 6-6 6 6',
  bock: 'm5 12.5 4.5 4.5L19 7.5',
  bockRing: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM8.5 12.2l2.4 2.4 4.6-4.8',
  varning: 'M12 4 2.8 19.5h18.4L12 4ZM12 10v4.5M12 17.2v.1',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 11v5.5M12 7.7v.1',
  klocka: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 7v5l3.2 2',
  dokument: 'M7 3.5h7l4 4v13H7v-17ZM14 3.5v4h4M10 12.5h5M10 16h5',
  mapp: 'M3.5 6h6l2 2.5h9v10.5h-17V6Z',
  person: 'M12 11.5a3.75 3.75 0 1 0 0-7.5 3.75 3.75 0 0 0 0 7.5ZM4.5 20c.6-3.8 3.6-6 7.5-6s6.9 2.2 7.5 6',
  personer:
    'M9 11.5A3.5 3.5 0 1 0 9 4.5a3.5 3.5 0 0 0 0 7ZM2.5 19.5c.5-3.4 3-5.5 6.5-5.5s6 2.1 6.5 5.5M15.5 4.8a3.5 3.5 0 0 1 0 6.4M17.5 14.4c2.2.7 3.6 2.5 4 5.1',
  pengar: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM9 7.5v9M9 12.5l4.5-5M10.8 11l3.2 5.5',
  kalender: 'M4 6h16v14H4V6ZM4 10.5h16M8.5 3.5V7M15.5 3.5V7',
  lista: 'M9 6.5h11M9 12h11M9 17.5h11M4.5 6.5h.1M4.5 12h.1M4.5 17.5h.1',
  skrivare: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7v-6Z',
  fil: 'M12 15.5V5M7.5 9 12 4.5 16.5 9M4.5 15v4.5h15V15',
  laddaNer: 'M12 4.5V15m-4.5-4 4.5 4.5 4.5-4.5M4.5 15v4.5h15V15',
  papperskorg: 'M5 7h14M10 7V4.5h4V7M7 7l.8 12.5h8.4L17 7M10.5 10.5v5.5M13.5 10.5v5.5',
  penna: 'm5 19 .8-4L16 4.8l3.2 3.2L9 18.2 5 19Z',
  plus: 'M12 5v14M5 12h14',
  las: 'M6 11h12v9H6v-9ZM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  loggaUt: 'M14 4.5h5v15h-5M4 12h11m-4-4 4 4-4 4',
  byt: 'M4 8.5h14m-4-4 4 4-4 4M20 15.5H6m4-4-4 4 4 4',
  byggnad: 'M4 20V8l8-4 8 4v12M4 20h16M8 11v.1M12 11v.1M16 11v.1M8 15v.1M16 15v.1M10.5 20v-5h3v5',
  jamfor: 'M12 4v16M5 8h14M5 8l-2.5 6h5L5 8ZM19 8l-2.5 6h5L19 8ZM8.5 20h7',
  sprak:
    'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM3.5 12h17M12 3c2.5 2.6 3.7 5.6 3.7 9s-1.2 6.4-3.7 9c-2.5-2.6-3.7-5.6-3.7-9S9.500 5.6 12 3Z',
  installningar:
    'M4 7h9M17 7h3M4 17h3M11 17h9M15 9.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5ZM9 19.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5Z',
} as const

export type Ikonnamn = keyof typeof banor

export function Ikon({ namn, storlek }: { namn: Ikonnamn; storlek?: number }) {
  return (
    <svg className="vf-ikon" viewBox="0 0 24 24" aria-hidden="true" focusable="false" width={storlek} height={storlek}>
      <path d={banor[namn]} />
    </svg>
  )
}
