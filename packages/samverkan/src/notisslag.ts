import { defineNotisslag } from '@valfri/notis/notisslag'

export const forslagAttBesluta = defineNotisslag({
  id: 'forslag-att-besluta',
  dorr: 'kommun',
  roller: ['upphandlare', 'beslutsfattare', 'registrator'],
  amne: 'Ett förslag i samverkan väntar på nämnden',
  text: 'En ny version av det gemensamma underlaget har skickats till nämnden. Läs vad som ändras och svara för nämnden.',
  standard: 'direkt',
})

/** Every kind of notice that the work of a samverkan gives rise to. */
export const samverkanNotisslag = [forslagAttBesluta]
