import { printTable } from '../bench/table'
import type { Job, Row } from './desk'
import { decide } from './jobs/decide'
import { edit } from './jobs/edit'
import { publish } from './jobs/publish'
import { searchJob } from './jobs/search'
import { topic } from './jobs/topic'
import { view } from './jobs/view'

const jobs: readonly Job[] = [searchJob, view, decide, edit, topic, publish]

const isReached = ({ keys, wanted, seconds, wantedSeconds }: Row): boolean =>
  (wanted === null || keys <= wanted) && (wantedSeconds === null || seconds <= wantedSeconds)

const cell = (value: number | null): string => (value === null ? '–' : String(value))

const asked = process.argv.slice(2)
const rows: Row[] = []
for (const job of jobs) {
  if (asked.length === 0 || asked.includes(job.name)) rows.push(...(await job.run()))
}
console.log(
  'Presses of keys in the real window, with nobody pausing between them; a key with Ctrl, Alt or Shift is one.',
)
printTable(
  ['job', 'keys', 'wanted', 'before', 'seconds', 'wanted', ''],
  rows.map((row) => [
    row.job,
    String(row.keys),
    cell(row.wanted),
    cell(row.was),
    row.seconds.toFixed(1),
    cell(row.wantedSeconds),
    isReached(row) ? 'reached' : 'not reached',
  ]),
)
process.exit(rows.every(isReached) ? 0 : 1)
