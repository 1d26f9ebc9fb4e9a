import { expect, test } from 'vitest'
import { Jobs } from '../../../../src/main/workspace/jobs'
import type { WindowEvent } from '../../../../src/shared/ipc/events'

const ended = (cancel: AbortSignal): Promise<string> =>
  new Promise((resolve) => cancel.addEventListener('abort', () => resolve('stopped')))

test('a job is cancelled by its name, and all of them where the folder is left; each tells how far it is', async () => {
  const told: WindowEvent[] = []
  const jobs = new Jobs({ workspace: 'abcdefgh12', emit: (event) => told.push(event) })
  const one = jobs.run('one', ended)
  const two = jobs.run('two', ended)
  jobs.progress('two', 4)(1)
  expect(told).toEqual([{ kind: 'job', workspace: 'abcdefgh12', job: 'two', done: 1, total: 4 }])
  jobs.cancel('one')
  jobs.cancel('none')
  expect(await one).toBe('stopped')
  await jobs.close()
  expect(await two).toBe('stopped')
  await expect(jobs.run('three', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  await jobs.close()
})
