import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

export const median = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
export const p95 = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0
export const ms = (time: number): string => `${time < 10 ? time.toFixed(1) : time.toFixed(0)} ms`
export const ratio = (a: number, b: number): string => (a / b).toFixed(2)

setFlagsFromString('--expose-gc')
const gc = runInNewContext('gc') as () => void

/** Throws away what earlier rounds left, so that nobody's garbage is collected in somebody else's time. */
export const collect = (): void => gc()

/**
 * A workspace of `count` articles of real size, each with so many related entries of its `own` articles, where it isn't 0; made once and kept
 * for the next run.
 */
export function bigWorkspace(count: number, own = 0): string {
  const root = join(tmpdir(), `copydesk-bench-${count}${own > 0 ? `-own${own}` : ''}`)
  const made = ['scripts/big-workspace.mjs', String(count), root, '--own', String(own)]
  if (!existsSync(root)) execFileSync(process.execPath, made)
  return root
}
