// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest'
import { useSession } from '../../../../../src/renderer/core/session'
import { cancelJob, onJobEvent, runPlanned } from '../../../../../src/renderer/features/change-many/run'
import {
  dismissReport,
  dismissReportOf,
  leavePlan,
  planSelected,
  useDeciding,
} from '../../../../../src/renderer/features/change-many/store'
import { useLibrary, useSelection } from '../../../../../src/renderer/features/library'
import type { ChangePlan, ChangeReport } from '../../../../../src/shared/change/change'
import { stand, workspace } from '../boundary'

const plan: ChangePlan = {
  changes: 2,
  already: 1,
  skippedCount: 1,
  skipped: [],
  warnings: [],
  doubtsCount: 0,
  doubts: [],
  copiesCount: 0,
  copies: [],
  sample: [],
}
const report: ChangeReport = {
  label: 'Publish 4 articles',
  action: 3,
  done: 2,
  already: 0,
  lines: 2,
  moved: [],
  failedCount: 0,
  failed: [],
  notReached: 0,
}
const named = (path: string) => ({ path, title: path.toUpperCase(), message: 'why' })
const selected = (): string[] => [...useSelection.getState().paths]

beforeEach(() => {
  useSession.setState({ workspace, bars: [], announcement: null })
  useLibrary.setState({ result: 1, total: 2 })
  useSelection.setState({ paths: new Set(['a', 'b', 'c', 'd']), range: null })
  useDeciding.setState({ planned: null, jobs: [], reports: [], asking: null, last: null })
})

test('a dry run writes nothing and names what the list does not show', async () => {
  const { calls } = stand({
    planChange: () => plan,
    listPaths: () => ['a', 'c'],
    readNames: ({ paths }: { paths: string[] }) => paths.map((path) => ({ title: path.toUpperCase(), url: null })),
  })
  await planSelected({ kind: 'publish' })
  expect(useDeciding.getState().planned).toMatchObject({ plan, hidden: { count: 2, titles: ['B', 'D'] } })
  expect(calls.map(({ channel }) => channel)).not.toContain('runChange')
})

test('a run has the name of its dry run, by which main knows which articles were shown', async () => {
  const { calls } = stand({ planChange: () => plan, runChange: () => report, listPaths: () => [], readNames: () => [] })
  await planSelected({ kind: 'publish' })
  const { planned } = useDeciding.getState()
  if (planned === null) throw new Error('no dry run')
  await runPlanned(planned, new Set())
  const named = calls.filter(({ channel }) => ['planChange', 'runChange'].includes(channel))
  expect(named.map(({ request }) => request)).toMatchObject([{ job: planned.job }, { job: planned.job }])
})

test('who left the dry run while it was made is not called back', async () => {
  stand({ planChange: () => plan, listPaths: () => [], readNames: () => [] })
  const planning = planSelected({ kind: 'publish' })
  useDeciding.setState({ planned: null })
  await planning
  expect(useDeciding.getState().planned).toBeNull()
})

test('what is skipped or left out is not sent; all of it stays selected, by the paths that it has now', async () => {
  const moved = [{ path: 'c', to: 'c2' }]
  const { calls } = stand({
    runChange: () => ({ ...report, moved, failedCount: 1, failed: [named('b')], notReached: 1 }),
  })
  const skipping = { ...plan, skipped: [named('a')] }
  const paths = ['a', 'b', 'c', 'd', 'e']
  useSelection.setState({ paths: new Set(paths), range: null })
  const planned = {
    job: 'one',
    change: { kind: 'publish' },
    paths,
    plan: skipping,
    looked: 0,
    hidden: { count: 0, titles: [] },
  } as const
  await runPlanned({ ...planned, paths }, new Set(['e']))
  expect(calls.find(({ channel }) => channel === 'runChange')?.request).toMatchObject({ paths: ['b', 'c', 'd'] })
  expect(selected()).toEqual(['a', 'b', 'c2', 'd', 'e'])
  expect(useDeciding.getState().last).toMatchObject({ action: 3, paths: useSelection.getState().paths })
  expect(useDeciding.getState().jobs).toEqual([])
})

test('what was decided is dimmed where the list has it, not what failed or was not reached', async () => {
  stand({
    runChange: () => ({ ...report, failedCount: 1, failed: [named('b')], notReached: 1 }),
    listPaths: () => ['a', 'b', 'd'],
  })
  useLibrary.setState({ decided: new Set() })
  const paths = ['a', 'b', 'c', 'd']
  await runPlanned(
    { job: 'one', change: { kind: 'pass' }, paths, plan, looked: 0, hidden: { count: 1, titles: ['C'] } },
    new Set(),
  )
  expect([...useLibrary.getState().decided]).toEqual(['a'])
})

test('a job tells how far it is and can be cancelled; its report stays until it is dismissed', async () => {
  let finish = (_: ChangeReport): void => {}
  const { calls } = stand({
    runChange: () =>
      new Promise<ChangeReport>((resolve) => {
        finish = resolve
      }),
  })
  const running = runPlanned(
    { job: 'one', change: { kind: 'publish' }, paths: ['a', 'b'], plan, looked: 0, hidden: { count: 0, titles: [] } },
    new Set(),
  )
  const id = useDeciding.getState().jobs[0]?.id ?? ''
  onJobEvent({ kind: 'job', workspace: workspace.id, job: id, done: 1, total: 2 })
  expect(useDeciding.getState().jobs).toMatchObject([{ done: 1, total: 2, cancelled: false }])
  cancelJob(id)
  expect(useDeciding.getState().jobs).toMatchObject([{ cancelled: true }])
  expect(calls.at(-1)).toMatchObject({ channel: 'cancelJob', request: { job: id } })
  await Promise.resolve()
  finish(report)
  await running
  expect(useDeciding.getState().reports).toMatchObject([{ id, report }])
  dismissReport(id)
  expect(useDeciding.getState().reports).toEqual([])
})

test('a change that main refused as a whole is one alert; the selection stays', async () => {
  stand({
    runChange: () => {
      throw new Error('The folder is gone.')
    },
  })
  await runPlanned(
    { job: 'one', change: { kind: 'hold' }, paths: ['a'], plan, looked: 0, hidden: { count: 0, titles: [] } },
    new Set(),
  )
  expect(useSession.getState().bars.filter(({ kind }) => kind === 'alert')).toHaveLength(1)
  expect(selected()).toHaveLength(4)
})

test('what was done last with the selection is said no more once it is undone', async () => {
  stand({ runChange: () => report, listPaths: () => [] })
  const planned = { job: 'one', change: { kind: 'publish' }, paths: ['a', 'b'], plan, looked: 2 } as const
  await runPlanned({ ...planned, paths: ['a', 'b'], hidden: { count: 0, titles: [] } }, new Set())
  expect(useDeciding.getState().last?.change).toEqual({ kind: 'publish' })
  dismissReportOf(2)
  expect(useDeciding.getState().last).not.toBeNull()
  dismissReportOf(3)
  expect(useDeciding.getState().last).toBeNull()
})

test('an undo of many shows how far it is, which nobody cancels, and goes with its last file', () => {
  const tell = (done: number): void => onJobEvent({ kind: 'job', workspace: workspace.id, job: 'undo', done, total: 9 })
  tell(1)
  tell(4)
  expect(useDeciding.getState().jobs).toEqual([{ id: 'undo', name: 'Undoing', done: 4, total: 9, cancelled: null }])
  tell(9)
  expect(useDeciding.getState().jobs).toEqual([])
})

test('a dry run that reads files tells how many, and leaving it stops that', async () => {
  const { calls } = stand({ planChange: () => new Promise(() => {}), listPaths: () => [], cancelJob: () => ({}) })
  const change = { kind: 'replace', field: null, find: 'a', with: 'b', pattern: false, matchCase: false } as const
  void planSelected(change)
  const job = useDeciding.getState().planned?.job ?? ''
  onJobEvent({ kind: 'job', workspace: workspace.id, job, done: 3, total: 4 })
  expect(useDeciding.getState().planned).toMatchObject({ looked: 3, plan: null })
  leavePlan()
  expect(calls.at(-1)).toMatchObject({ channel: 'cancelJob', request: { job } })
  expect(useDeciding.getState().planned).toBeNull()
})
