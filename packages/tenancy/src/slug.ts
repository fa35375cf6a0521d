/** A name as it stands in an address: 'Hemtjänst i Norra Bohuslän' gives 'hemtjanst-i-norra-bohuslan'. */
export function toSlug(namn: string): string {
  const ascii = namn.normalize('NFD').replace(/\p{Diacritic}/gu, '')
  return ascii
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}
