import { OpenError } from '../main/workspace/real-folder'
import { oneLine } from '../shared/text/label'
import { check } from './commands/check'
import { decide } from './commands/decide'
import { fields } from './commands/fields'
import { list } from './commands/list'
import { merge } from './commands/merge'
import { set } from './commands/set'
import { topics } from './commands/topics'
import { UsageError, usage } from './usage'

const commands = {
  list,
  check,
  fields,
  publish: decide('publish'),
  unpublish: decide('unpublish'),
  pass: decide('pass'),
  hold: decide('hold'),
  set,
  topics,
  merge,
} as const

/** What is printed is gathered: a write a line is slow, and a reader that went away is no fault. */
function printer(): { print: (line: string) => void; flush: () => Promise<void> } {
  let lines: string[] = []
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') process.exit(1)
    })
  }
  const flush = (): Promise<void> =>
    new Promise((resolve) => {
      const text = lines.map((line) => `${line}\n`).join('')
      lines = []
      if (text === '') resolve()
      else process.stdout.write(text, () => resolve())
    })
  return { print: (line) => void lines.push(line), flush }
}

/**
 * Runs a command; resolves with the exit code: 0 done, 1 problems were found, some articles could not be changed or both sides
 * of a merge changed the same, 2 wrong use or a folder that can't be read.
 */
export async function main(given: readonly string[]): Promise<number> {
  const [name = '', ...rest] = given
  const { print, flush } = printer()
  try {
    if (name === '--help' || name === '-h') print(usage.copydesk)
    else if (!Object.hasOwn(commands, name)) throw new UsageError('', usage.copydesk)
    else return await commands[name as keyof typeof commands](rest, print)
    return 0
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof OpenError)) throw error
    process.stderr.write(`${error instanceof OpenError ? oneLine(error.message) : error.message}\n`)
    return 2
  } finally {
    await flush()
  }
}
