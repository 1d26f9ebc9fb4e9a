import { readdir } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { TOPICS } from '../../../../shared/article/topics'
import type { ResponseOf } from '../../../../shared/ipc/contract'
import { foldedValue } from '../../../../shared/text/fold'
import { label, MAX_NAME_LETTERS } from '../../../../shared/text/label'
import { parseYaml } from '../../../articles/read/parse-yaml'
import { whyNotSaved } from '../../../articles/why-not-saved'
import { writeAtomic } from '../../../articles/write/write-atomic'
import { readFileGuarded } from '../../../files/read-file'
import { type Reason, reasonOf } from '../../../files/reason'
import { resolveInside } from '../../../files/resolve-inside'
import { newTopicFile, type TopicFile } from './topic-file'

type Refused = Extract<ResponseOf<'listTopic'>, { kind: 'refused' }>
type Listed =
  | (Extract<ResponseOf<'listTopic'>, { kind: 'listed' }> & { readonly name: string; readonly text: string })
  | Refused

/** Neighbours are looked at for their form; a site has some hundreds. */
const MAX_READ = 500
/** As the taxonomy itself is read. */
const MAX_BYTES = 50_000

const refuse = (code: string, message: string): Refused => ({ kind: 'refused', reason: { code, message } })
const fail = ({ code, message }: Reason): Refused => refuse(code, `${TOPICS.folder}: ${message}`)

/** A neighbour that can't be read says nothing about its form. */
async function readTopicFile(root: string, name: string): Promise<TopicFile[]> {
  const inside = await resolveInside(root, `${TOPICS.folder}/${name}`)
  if (inside.kind === 'refused') return []
  const read = await readFileGuarded(inside.file, { maxBytes: MAX_BYTES, isReal: true })
  if (read.kind === 'refused') return []
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(read.bytes)
    return [{ file: name, stem: name.slice(0, -extname(name).length), text, fields: parseYaml(text) }]
  } catch {
    return []
  }
}

/**
 * Writes a topic into the site's taxonomy as a file of its own, in the form that its neighbours have. Refused where the folder has
 * no taxonomy or the topic is in it; never over a file. Gives its name as it is written and what the file holds. Never throws.
 */
export async function listTopic(root: string, given: string): Promise<Listed> {
  const name = label(given, MAX_NAME_LETTERS).trim()
  if (foldedValue(name) === '') return refuse('no-name', 'A topic needs a name.')
  try {
    const folder = await resolveInside(root, TOPICS.folder)
    if (folder.kind === 'refused') {
      if (folder.reason.code === 'missing')
        return refuse('no-taxonomy', `This folder has no ${TOPICS.folder} to put a topic into.`)
      return fail(folder.reason)
    }
    const names = (await readdir(folder.file)).filter((one) => TOPICS.ending.test(one)).sort()
    const files = (await Promise.all(names.slice(0, MAX_READ).map((one) => readTopicFile(root, one)))).flat()
    const there = files.find(
      ({ fields }) => typeof fields.name === 'string' && foldedValue(fields.name) === foldedValue(name),
    )
    if (there !== undefined) return refuse('listed-already', `${name} is in ${TOPICS.folder} already.`)
    const { stem, text, parent } = newTopicFile(name, files)
    const ending = extname(names.at(-1) ?? '') || '.yaml'
    const file = `${stem}${ending}`
    const path = `${TOPICS.folder}/${file}`
    const reason = await whyNotSaved(join(folder.file, file))
    if (reason !== null) return fail(reason)
    const written = await writeAtomic({ file: join(folder.file, file), text, baseHash: null, replace: false })
    if (written.kind === 'written') return { kind: 'listed', path, parent, name, text }
    if (written.kind === 'moved') return refuse('taken', `Another file stands at ${path}.`)
    return fail(written.reason)
  } catch (error) {
    return fail(reasonOf(error))
  }
}
