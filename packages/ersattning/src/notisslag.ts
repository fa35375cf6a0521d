import { defineNotisslag } from '@valfri/notis/notisslag'

export const manadAttAttestera = defineNotisslag({
  id: 'manad-att-attestera',
  dorr: 'kommun',
  roller: ['attestant'],
  amne: 'En månads ersättning väntar på attest',
  text: 'Månaden är låst. Den betalas när någon annan än den som låste har attesterat.',
  standard: 'direkt',
})

/** Every kind of notice that ersättning gives rise to. */
export const ersattningNotisslag = [manadAttAttestera]
