import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { project } from '../../tests/e2e/app'
import { type Measured, SIDES } from './figures'

const PARTS = ['way', 'behind'] as const

/** The files on the way of each walk and behind its answer, by its id: what its page in docs/walks has to name. */
type Ways = Readonly<Record<string, Pick<Measured, (typeof PARTS)[number]>>>

const file = join(project, 'docs/walks/ways.json')

export function keepWays(ways: Ways): void {
  writeFileSync(file, JSON.stringify(ways, null, 2))
  const biome = join(project, 'node_modules/@biomejs/biome/bin/biome')
  execFileSync(process.execPath, [biome, 'format', '--write', file], { cwd: project, stdio: 'ignore' })
}

/** What was measured and isn't kept (+), or is kept and wasn't measured (−), a line each. */
export function differentWays(ways: Ways): string[] {
  const kept = JSON.parse(readFileSync(file, 'utf8')) as Ways
  const ids = [...new Set([...Object.keys(kept), ...Object.keys(ways)])]
  return ids.flatMap((id) =>
    PARTS.flatMap((part) =>
      SIDES.flatMap((side) => {
        const [old, now] = [kept[id]?.[part][side] ?? [], ways[id]?.[part][side] ?? []]
        const where = `${id}, ${part}, ${side}`
        return [
          ...now.filter((one) => !old.includes(one)).map((one) => `+ ${where}: ${one}`),
          ...old.filter((one) => !now.includes(one)).map((one) => `− ${where}: ${one}`),
        ]
      }),
    ),
  )
}
