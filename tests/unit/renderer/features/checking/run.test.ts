// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest'
import { useSession } from '../../../../../src/renderer/core/session'
import {
  cancelCheck,
  checkPictures,
  onCheckEvent,
  showAndCheck,
  showFound,
} from '../../../../../src/renderer/features/checking/run'
import { ofArticles } from '../../../../../src/renderer/features/checking/scope'
import { useChecking } from '../../../../../src/renderer/features/checking/store'
import type { PictureReport } from '../../../../../src/shared/pictures/check'
import { stand, workspace } from '../boundary'

const report: PictureReport = {
  at: 1,
  articles: 1,
  pictures: 1,
  checked: 1,
  missing: 1,
  missingBefore: 0,
  states: [{ state: 'gone', articles: 1 }],
  findings: [],
  servers: [],
  moreServers: 0,
}
const scope = ofArticles(['_news/a.md'])
const state = useChecking.getState

beforeEach(() => {
  useSession.setState({ workspace, bars: [], announcement: null })
  useChecking.setState({ running: null, done: null, asking: null })
})

test('articles are named in a query as long as somebody reads it', () => {
  expect(ofArticles(['_news/a b.md'])).toEqual({ paths: ['_news/a b.md'], query: 'path:"_news/a b.md"' })
  expect(ofArticles(['a.md', 'b.md']).query).toBe('(path:a.md OR path:b.md)')
  expect(ofArticles(Array.from({ length: 11 }, (_, number) => `${number}.md`)).query).toBe('')
})

test('a check tells how far it is, is cancelled by its name, and reports; a second one waits for nobody', async () => {
  let end = (_report: unknown): void => undefined
  const { calls } = stand({ checkPictures: () => new Promise((resolve) => (end = resolve)) })
  const checking = checkPictures(scope)
  const id = state().running?.id ?? ''
  expect(state().running?.total).toBeNull()
  onCheckEvent({ kind: 'job', workspace: workspace.id, job: id, done: 3, total: 9 })
  onCheckEvent({ kind: 'job', workspace: workspace.id, job: 'other', done: 1, total: 1 })
  expect(state().running).toMatchObject({ done: 3, total: 9 })
  await checkPictures(scope)
  expect(useSession.getState().announcement?.text).toBe('Pictures are being checked already')
  cancelCheck()
  expect(state().running?.cancelled).toBe(true)
  expect(calls.at(-1)).toMatchObject({ channel: 'cancelJob', request: { job: id } })
  end({ kind: 'checked', report })
  await checking
  expect(state()).toEqual({ running: null, done: { scope, report }, asking: null })
  expect(useSession.getState().announcement?.text).toBe('1 picture checked, 1 missing')
})

test('where pictures aren’t shown that is said, and answered before anything is checked', async () => {
  const answers = { hidden: true }
  const { calls } = stand({
    checkPictures: () => (answers.hidden ? { kind: 'hidden' } : { kind: 'checked', report }),
    answerPictures: () => {
      answers.hidden = false
      return {}
    },
  })
  await checkPictures(scope)
  expect(state()).toEqual({ running: null, done: null, asking: scope })
  await showAndCheck(scope)
  expect(calls.map(({ channel }) => channel)).toEqual(['checkPictures', 'answerPictures', 'checkPictures'])
  expect(state().done?.report).toEqual(report)
})

test('a failure is said', async () => {
  stand({ checkPictures: () => Promise.reject(new Error('no')) })
  await checkPictures(scope).catch(() => undefined)
  expect(state().running).toBeNull()
  expect(useSession.getState().bars[0]?.text).toBe('Pictures were not checked: no')
})

test('a count lists what was found among what was checked', async () => {
  const { calls } = stand({ runQuery: () => ({ kind: 'bad', message: 'no', from: 0, to: 0 }) })
  showFound({ paths: [], query: 'fog OR rain' }, 'picture:gone')
  await vi.waitFor(() => expect(calls).toHaveLength(1))
  expect(calls[0]).toMatchObject({ channel: 'runQuery', request: { text: '(fog OR rain) picture:gone' } })
})
