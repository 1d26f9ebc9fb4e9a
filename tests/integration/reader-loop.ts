import { lstatSync, readFileSync } from 'node:fs'

/** Reads a file without a pause until a line comes in; says how often, and how often it was absent or not whole. argv: file. */
const [, , file = ''] = process.argv
let [reads, absent, torn] = [0, 0, 0]

function read(): void {
  for (let count = 0; count < 200; count += 1) {
    reads += 1
    try {
      lstatSync(file)
      const text = readFileSync(file, 'utf8')
      if (!text.startsWith('---\n') || !text.endsWith('.\n')) torn += 1
    } catch {
      absent += 1
    }
  }
  next = setImmediate(read)
}

let next = setImmediate(read)
process.stdin.once('data', () => {
  clearImmediate(next)
  process.stdout.write(JSON.stringify({ reads, absent, torn }))
  process.stdin.destroy()
})
process.stdout.write('ready\n')
