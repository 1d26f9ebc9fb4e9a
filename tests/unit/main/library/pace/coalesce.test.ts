import { expect, test } from 'vitest'
import { coalesce } from '../../../../../src/main/library/pace/coalesce'

test('what is asked for while it runs is one run more, and each asker waits for one that began later', async () => {
  let begun = 0
  let release = (): void => {}
  const run = coalesce(async () => {
    begun += 1
    await new Promise<void>((resolve) => {
      release = resolve
    })
  })
  const first = run()
  const later = [run(), run(), run()]
  expect(begun).toBe(1)
  release()
  await first
  await Promise.resolve()
  await expect.poll(() => begun).toBe(2)
  release()
  await Promise.all(later)
  expect(begun).toBe(2)
})

test('a run that fails is told to who waits for it, and the next one runs all the same', async () => {
  let begun = 0
  const run = coalesce(async () => {
    begun += 1
    if (begun === 1) throw new Error('once')
  })
  const [first, second] = await Promise.allSettled([run(), run()])
  expect([first?.status, second?.status]).toEqual(['rejected', 'fulfilled'])
})
