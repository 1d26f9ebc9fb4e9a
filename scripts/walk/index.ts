import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { printTable } from '../bench/table'
import { type Measured, SIDES } from './figures'
import { differentWays, keepWays } from './kept'
import { measure } from './measure'
import { type Walk, walks } from './walks'

const { values: wanted } = parseArgs({
  options: {
    list: { type: 'boolean' },
    json: { type: 'boolean' },
    check: { type: 'boolean' },
    keep: { type: 'boolean' },
  },
})

type Done = ReadonlyMap<Walk, Measured>

function printJson(done: Done): void {
  const rows = [...done].map(([{ id, name, figures }, measured]) => {
    const { way, behind, entered } = measured
    return { id, name, figures: figures(measured), way, behind, entered }
  })
  console.log(JSON.stringify(rows, null, 2))
}

/** Names as they came, what came more than once with its number. */
function counted(names: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].map(([name, count]) => (count === 1 ? name : `${count} × ${name}`)).join(', ')
}

function printFigures(done: Done): void {
  for (const [{ name, figures }, measured] of done) {
    console.log(`\n${name}`)
    printTable(
      ['what', 'measured', 'wanted'],
      figures(measured).map(({ what, measured, wanted }) => [
        what,
        String(measured),
        wanted === null ? '–' : `≤ ${wanted}`,
      ]),
    )
    for (const { what, names } of figures(measured)) if (names.length > 0) console.log(`  ${what}: ${counted(names)}`)
  }
}

function printFiles(done: Done): void {
  for (const [{ name }, { way, behind, entered, steps }] of done) {
    console.log(`\n${name}: what it crosses in main and the thread, and who (the innermost first; · behind the answer)`)
    for (const { kind, name, files, isBehind } of steps) {
      const by = [...new Set(files)].map((file) => basename(file)).join(' ← ')
      console.log(`${isBehind ? '·' : ' '} ${kind.padEnd(6)} ${name}: ${by}`)
    }
    for (const side of SIDES) {
      console.log(`\n${name}, ${side}: on the way, then (·) behind the answer, then (··) entered too`)
      for (const file of way[side]) console.log(`  ${file}`)
      for (const file of behind[side]) console.log(`  · ${file}`)
      const known = [...way[side], ...behind[side]]
      for (const file of entered[side]) if (!known.includes(file)) console.log(`  ·· ${file}`)
    }
  }
}

const done = await measure(walks)
const ways = Object.fromEntries([...done].map(([{ id }, { way, behind }]) => [id, { way, behind }]))
if (wanted.json) printJson(done)
else printFigures(done)
if (wanted.list) printFiles(done)
if (wanted.keep) keepWays(ways)
if (wanted.check) {
  const different = differentWays(ways)
  for (const line of different) console.log(line)
  if (different.length > 0) console.log('The ways are others than docs/walks/ways.json has: npm run walk -- --keep')
  process.exitCode = different.length === 0 ? 0 : 1
}
