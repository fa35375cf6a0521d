import type { Frist } from '@valfri/kernel/frist'

/** Says in Swedish how a last day was counted, so that whoever doubts can count it too. */
export function explainFrist(frist: Frist): string {
  const bas = `Tre veckor från den dag då underrättelsen lämnades, ${frist.fran}.`
  if (!frist.rullad) return bas
  return `${bas} Den dagen är ${frist.oruladDag}, som är ${frist.orsak}; därför får det göras nästa vardag.`
}
