import { OpenError } from '../main/workspace/real-folder'
import { oneLine } from '../shared/text/label'
import { UsageError, usage } from './usage'

type Command = (given: readonly string[], print: (line: string) => void) => Promise<number>

const decide = async (kind: 'publish' | 'unpublish' | 'pass' | 'hold'): Promise<Command> =>
  (await import('./commands/decide')).decide(kind)

/** Each is loaded when it is asked for: a short command's time is mostly what it loads of its own program. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  list: async () => (await import('./commands/list')).list,
  check: async () => (await import('./commands/check')).check,
  fields: async () => (await import('./commands/fields')).fields,
  publish: () => decide('publish'),
  unpublish: () => decide('unpublish'),
  pass: () => decide('pass'),
  hold: () => decide('hold'),
  set: async () => (await import('./commands/set')).set,
  topics: async () => (await import('./commands/topics')).topics,
  replace: async () => (await import('./commands/replace')).replace,
  merge: async () => (await import('./commands/merge')).merge,
}

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
    if (name === '--help' || name === '-h') {
      print(usage.copydesk)
      return 0
    }
    const load = Object.hasOwn(commands, name) ? commands[name] : undefined
    if (load === undefined) throw new UsageError('', usage.copydesk)
    const command = await load()
    return await command(rest, print)
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof OpenError)) throw error
    process.stderr.write(`${error instanceof OpenError ? oneLine(error.message) : error.message}\n`)
    return 2
  } finally {
    await flush()
  }
}
