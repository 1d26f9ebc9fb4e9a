import { closeSync, ftruncateSync, openSync, readFileSync, renameSync, writeFileSync, writeSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

/**
 * A program that knows nothing of us and never asks: adds a line to what it reads, and puts that in the file's place every 5 ms by a
 * rename, or in place every 50 ms. Says of each version when it read and when it had written. argv: file, how, how many.
 */
const [, , file = '', how = '', versions = ''] = process.argv
const now = (): number => performance.timeOrigin + performance.now()

/** One write that is longer than what was there, so that no half of it is ever seen. */
function inPlace(text: string): void {
  const handle = openSync(file, 'r+')
  writeSync(handle, text, 0)
  ftruncateSync(handle, Buffer.byteLength(text))
  closeSync(handle)
}

function byRename(text: string): void {
  writeFileSync(`${file}.theirs`, text)
  renameSync(`${file}.theirs`, file)
}

const said: string[] = []
for (let version = 0; version < Number(versions); version += 1) {
  const readAt = now()
  const text = `${readFileSync(file, 'utf8')}theirs ${version}.\n`
  if (how === 'in-place') inPlace(text)
  else byRename(text)
  said.push(`${readAt} ${now()}`)
  await wait(how === 'in-place' ? 50 : 5)
}
process.stdout.write(said.join('\n'))
