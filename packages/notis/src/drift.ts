/** Whom the jobs of the post act as: the instance itself, in no role and as nobody. */
export const driftAktor = {
  typ: 'plattform',
  identitetId: '00000000-0000-0000-0000-000000000000',
  roller: [],
} as const
