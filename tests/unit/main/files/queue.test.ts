import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createQueue } from '../../../../src/main/files/queue'

test('jobs of one key run in order, a failed one does not stop the next, other keys do not wait', async () => {
  const queue = createQueue()
  const ran: string[] = []
  const job = (name: string, ms: number) => async () => {
    await wait(ms)
    ran.push(name)
  }
  const failing = queue('a', async () => {
    await wait(30)
    throw new Error('no')
  })
  void queue('a', job('a2', 0))
  void queue('b', job('b1', 0))
  await expect(failing).rejects.toThrow('no')
  await queue.idle()
  expect(ran).toEqual(['b1', 'a2'])
})
