import { borrowLokal } from '@valfri/db/lokal'
import { StartFel } from '@valfri/db/startfel'
import postgres from 'postgres'
import { demoFyll } from './demo.ts'
import { requireEgen, rot, runKommando } from './kommando.ts'

/** A count is a number in JSON, as long as JSON can hold it. */
const heltal = {
  to: 20,
  from: [20],
  serialize: String,
  parse: (text: string) => (Number.isSafeInteger(Number(text)) ? Number(text) : text),
}

// npm run sql -- "select …": the rows as JSON, as the superuser of this machine's own database.
await runKommando(async (config, [text]) => {
  requireEgen(config, 'sql')
  if (!text)
    throw new StartFel(
      'sql-saknas',
      'Skriv frågan efter kommandot.',
      'Till exempel: npm run sql -- "select count(*) from kommun"',
    )
  const lan = await borrowLokal(config.data, 'npm run sql', config.demo ? demoFyll(rot, console.error) : undefined)
  const sql = postgres(lan.superUrl, { max: 1, onnotice: () => undefined, types: { bigint: heltal } })
  try {
    const rader = await sql
      .unsafe(text)
      .catch((fel) => Promise.reject(new StartFel('sql-fel', `Databasen svarar: ${fel.message}.`, 'Rätta frågan.')))
    console.log(JSON.stringify(rader, null, 2))
  } finally {
    await sql.end()
    await lan.stop()
  }
})
