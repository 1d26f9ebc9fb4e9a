import { cpus, totalmem } from 'node:os'
import buildPrograms from '../../tests/programs'
import { askedRows } from './asked'
import { bulkRows } from './bulk'
import { engineRows, lineRows } from './engine'
import { libraryRows } from './library'
import { memoryRows } from './memory'
import { pictureRows } from './pictures'
import { judgedRows, suggestRows } from './related'
import { relationRows } from './relations'
import { foreignRows } from './save'
import { printTable } from './table'
import { windowRows } from './window'

const processor = cpus()[0]?.model.trim() ?? 'unknown processor'
const memory = Math.round(totalmem() / 2 ** 30)
console.log(
  `${processor} × ${cpus().length}, ${memory} GB, Node ${process.version}, ${process.platform} ${process.arch}\n`,
)

async function related(): Promise<void> {
  console.log(
    'Related: entries that live in the workspace, hidden, and how many of them come back in the first 5 and 10.',
  )
  const rows = await judgedRows(process.env.COPYDESK_CORPUS || null)
  printTable(['folder', 'articles', 'hidden', 'ours', 'by shared words', 'ratio of 5', 'goal'], rows)
  console.log('\nRelated, over 10,000 articles.')
  printTable(['what', 'measured', 'floor', 'ratio', 'goal'], await suggestRows())
  console.log('\nWhat became of related entries, over 10,000 articles with five each of the same folder.')
  printTable(['what', 'measured', 'floor', 'ratio', 'goal'], await relationRows())
}

async function asked(): Promise<void> {
  console.log('Asked while somebody types, over 10,000 articles; floor: looking for a word in each title and excerpt.')
  printTable(['what', 'measured', 'floor', 'ratio', 'goal'], await askedRows())
}

async function bulk(): Promise<void> {
  console.log(
    'Publishing many articles and taking it back: medians, each beside writing and syncing the same files in turn.',
  )
  printTable(['what', 'publish', 'undo', 'floor', 'publish/floor', 'undo/floor'], await bulkRows())
}

async function everything(): Promise<void> {
  console.log('Speed: the median of each round against its floor, measured in turns in the same run.')
  printTable(['what', 'measured', 'floor', 'ratio', 'goal'], engineRows())

  console.log('\nToggling `published`: lines of the file that change.')
  printTable(['what', 'files', 'mean', 'most'], lineRows())

  console.log('\nSaves without a pause, while another program renames its own versions onto the same file.')
  const removePrograms = await buildPrograms()
  printTable(['theirs', 'our saves', 'ours that met a change', 'theirs lost', 'share', 'goal'], await foreignRows())
  removePrograms()

  const counts = process.argv.includes('--large') ? [10_000, 100_000] : [10_000]
  console.log('\nThe library: medians of three runs, each against a floor of the same run.')
  for (const count of counts) {
    printTable(['what', 'measured', 'floor', 'ratio', 'goal'], await libraryRows(count))
  }

  console.log('\nThe window over 10,000 articles: medians, each against a floor of the same run.')
  printTable(['what', 'measured', 'floor', 'ratio', 'goal'], await windowRows())

  console.log('\nPictures from servers on this machine, over 10,000 articles.')
  printTable(['what', 'measured', 'floor', 'ratio', 'goal'], await pictureRows())

  console.log('\nMemory, above an empty window of the same run.')
  printTable(['what', 'measured', 'floor', 'ratio', 'goal'], await memoryRows(counts.at(-1) ?? 10_000))
  console.log()
  await bulk()
  console.log()
  await related()
  console.log()
  await asked()
}

const only = [['--related', related] as const, ['--bulk', bulk] as const, ['--asked', asked] as const].find(([flag]) =>
  process.argv.includes(flag),
)?.[1]
await (only ?? everything)()
