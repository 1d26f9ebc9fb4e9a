import { renameSync, writeFileSync } from 'node:fs'
import { hashOf } from '../../src/main/files/hash'
import { hookSwaps, IN } from './before-swaps'
import { hearCalls } from './fs-calls'

/**
 * Saves 'ours' where another program puts 'theirs' after the last look, and kills itself before the call numbered `fatal` from there
 * on; argv: file, fatal.
 */
const [, , file = '', fatal = ''] = process.argv
let count = -1
const step = (): void => {
  if (count < 0) return
  if (count === Number(fatal)) process.kill(process.pid, 'SIGKILL')
  count += 1
}

const listen = await hearCalls()
const { todo } = await hookSwaps(step)
const { writeAtomic } = await import('../../src/main/articles/write/write-atomic')
todo.set(IN, () => {
  writeFileSync(`${file}.theirs`, 'theirs')
  renameSync(`${file}.theirs`, file)
  count = 0
})
listen(step)
const written = await writeAtomic({ file, text: 'ours', baseHash: hashOf('base'), replace: false })
process.stdout.write(`${written.kind} in ${count} calls\n`)
