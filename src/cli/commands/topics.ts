import type { Change } from '../../shared/change/change'
import { readArguments } from '../read-arguments'
import { UsageError, usage } from '../usage'
import { changeFound, changing } from './change'

const options = {
  ...changing,
  add: { type: 'string', multiple: true },
  remove: { type: 'string', multiple: true },
} as const

function named(topic: string, option: string): string {
  if (topic.trim() === '') throw new UsageError(`--${option}: takes the name of a topic`)
  return topic.trim()
}

/** Adds topics to what a query finds, or removes them. */
export async function topics(given: readonly string[], print: (line: string) => void): Promise<number> {
  const { workspace, values, noCache } = readArguments(usage.topics, given, options)
  if (workspace === null) {
    print(usage.topics)
    return 0
  }
  const { add = [], remove = [] } = values
  // Added first: a list that is emptied in between would lose the way it is written.
  const [first, ...more]: Change[] = [
    ...add.map((topic): Change => ({ kind: 'addTopic', topic: named(topic, 'add') })),
    ...remove.map((topic): Change => ({ kind: 'removeTopic', topic: named(topic, 'remove') })),
  ]
  if (first === undefined) throw new UsageError('--add or --remove: says which topic')
  return changeFound({ workspace, values, noCache }, { changes: [first, ...more], done: 'changed' }, print)
}
