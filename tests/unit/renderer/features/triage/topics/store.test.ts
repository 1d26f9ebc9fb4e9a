// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest'
import { useSession } from '../../../../../../src/renderer/core/session'
import { noteUsed } from '../../../../../../src/renderer/core/used-topics'
import { endFolder } from '../../../../../../src/renderer/core/workspace-session'
import { useLibrary } from '../../../../../../src/renderer/features/library/store'
import {
  forgetSuggested,
  needTopics,
  showTopics,
  topicBeside,
} from '../../../../../../src/renderer/features/triage/topics/store'
import { brokenCard } from '../../../../../../src/shared/card/card'
import { settings, stand, workspace } from '../../boundary'

const reason = { code: 'x', message: 'x' }
const row = (path: string, topics: string[], broken = false) => ({
  path,
  card: { ...brokenCard(path, reason), broken: broken ? reason : null, topics },
  also: [],
})

let asked: ReturnType<typeof stand>['calls']
beforeEach(() => {
  endFolder()
  asked = stand({ listValues: () => ['Energy', 'Ports', 'Health'] }).calls
  useSession.setState({ workspace, settings })
  useLibrary.setState({
    cursor: 0,
    rows: new Map([
      [0, row('a.md', ['Ports'])],
      [1, row('b.md', [])],
      [2, row('c.md', [], true)],
    ]),
  })
})

const offered = async (place: number): Promise<(string | undefined)[]> => {
  const path = useLibrary.getState().rows.get(place)?.path ?? ''
  useLibrary.setState({ cursor: place })
  await needTopics(path)
  showTopics(path)
  return [1, 2, 3, 4].map(topicBeside)
}

test('digits without suggestions mean what was used last and what the folder has most; each stays for the session', async () => {
  expect(await offered(0)).toEqual(['Energy', 'Health', undefined, undefined])
  noteUsed({ kind: 'addTopic', topic: 'Fog', also: ['Ports'] })
  expect(await offered(1)).toEqual(['Energy', 'Health', 'Fog', 'Ports'])
  expect(await offered(0)).toEqual(['Energy', 'Health', 'Fog', undefined])
})

test('what can’t be read is offered nothing', async () => {
  expect(await offered(2)).toEqual([undefined, undefined, undefined, undefined])
})

test('what was added on a card keeps its place there', async () => {
  await offered(1)
  useLibrary.setState(({ rows }) => ({ rows: new Map([...rows, [1, row('b.md', ['Health'])]]) }))
  expect(await offered(1)).toEqual(['Energy', 'Ports', 'Health', undefined])
})

test('the folder’s topics are asked for once for a queue', async () => {
  const times = () => asked.filter(({ channel }) => channel === 'listValues').length
  await offered(0)
  await offered(1)
  expect(times()).toBe(1)
  forgetSuggested()
  await offered(0)
  expect(times()).toBe(2)
})
