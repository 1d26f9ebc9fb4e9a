import { readFileSync } from 'node:fs'
import { writeAtomic } from '../../src/main/articles/write/write-atomic'
import { hashOf } from '../../src/main/files/hash'

/** Saves a file once with 200 kB of text and says what came of it; argv: file. */
const [, , file = ''] = process.argv
try {
  const baseHash = hashOf(readFileSync(file, 'utf8'))
  const written = await writeAtomic({ file, text: 'x'.repeat(200_000), baseHash, replace: false })
  process.stdout.write(written.kind)
} catch (error) {
  process.stdout.write(`failed: ${error}`)
}
