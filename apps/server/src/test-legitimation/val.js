// Narrows the list as one types, and answers the sign-out page. The page works without this file.
const sok = document.getElementById('sok')
const antal = document.getElementById('antal')

function filter() {
  const ord = sok.value.toLocaleLowerCase('sv').split(/\s+/).filter(Boolean)
  let synliga = 0
  for (const grupp of document.querySelectorAll('.grupp')) {
    const rubrik = grupp.querySelector('h3').textContent
    for (const rad of grupp.querySelectorAll('li')) {
      const text = `${rubrik} ${rad.textContent}`.toLocaleLowerCase('sv')
      rad.hidden = !ord.every((o) => text.includes(o))
      if (!rad.hidden) synliga++
    }
    grupp.hidden = !grupp.querySelector('li:not([hidden])')
  }
  for (const omrade of document.querySelectorAll('.omrade'))
    omrade.hidden = !omrade.querySelector('.grupp:not([hidden])')
  antal.textContent =
    synliga === 0 ? 'Ingen person passar. Sök på något annat.' : `${synliga} ${synliga === 1 ? 'person' : 'personer'}`
}

sok?.addEventListener('input', filter)
document.getElementById('ut')?.click()
