import type { Frist } from '@valfri/kernel/frist'

/** Says in Swedish how a last day was counted, so that whoever doubts can count it too. */
export function explainFrist(frist: Frist): string {
  const bas = `Tre veckor från den dag då underrättelsen lämnades, ${formatDag(frist.fran)}.`
  if (!frist.rullad) return bas
  return `${bas} Det blir ${formatDag(frist.oruladDag)}, som är ${frist.orsak}; därför får det göras nästa vardag.`
}

/** '7 april 2026' */
export function formatDag(dag: Temporal.PlainDate): string {
  return dag.toLocaleString('sv-SE', { year: 'numeric', month: 'long', day: 'numeric' })
}
