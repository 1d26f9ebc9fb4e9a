import { readFileSync } from 'node:fs'

/** docs/rules.md: each rule with its severity, and the share of real articles that it flags. */
export const table = readFileSync('docs/rules.md', 'utf8')
  .split('\n')
  .map((line) => /^\| `([\w-]+)` \| (\w+) \|.*\| ([\d.]+ %) \|$/.exec(line))
  .filter((row) => row !== null)
  .map(([, code, severity, share]) => ({ code, severity, share }))
