import { closeSync, openSync, readFileSync, writeSync } from 'node:fs'
import { writeAtomic } from '../../src/main/articles/write/write-atomic'
import { hashOf } from '../../src/main/files/hash'

/** Saves one file again and again until it is killed: `ours` through writeAtomic, `bad` in place, piece by piece. */
const [, , writer, file = ''] = process.argv

/** 200 kB of one letter: a mixture of two shows. */
const version = (count: number): string => String.fromCharCode(97 + (count % 26)).repeat(200_000)

function writeInPlace(text: string): void {
  const handle = openSync(file, 'w')
  for (let at = 0; at < text.length; at += 100) writeSync(handle, text.slice(at, at + 100))
  closeSync(handle)
}

let base = readFileSync(file, 'utf8')
process.stdout.write('ready\n')
for (let count = 1; ; count += 1) {
  const text = version(count)
  if (writer === 'bad') {
    writeInPlace(text)
  } else {
    const written = await writeAtomic({ file, text, baseHash: hashOf(base), replace: false })
    if (written.kind !== 'written') throw new Error(JSON.stringify(written))
  }
  base = text
}
