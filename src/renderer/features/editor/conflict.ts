import { type Article, ArticleError, applyEdits, diffArticles, type Edit, type Path } from '../../../shared/article'
import { articleOf } from './article-of'
import { fieldName, pathKey, sameValue, valueAt } from './values'

/** One value that both sides changed differently. `path` null: the texts as a whole, where they can't be told apart by fields. */
export interface Touched {
  readonly id: string
  readonly label: string
  readonly path: Path | null
  readonly mine: unknown
  readonly theirs: unknown
}
export interface Meeting {
  readonly touched: readonly Touched[]
  /** Our edits that meet nothing of theirs. */
  readonly free: readonly Edit[]
  /** What the other side changed that meets nothing of ours. */
  readonly merged: readonly string[]
}
export type Choice = 'mine' | 'theirs'

/** Where an edit makes itself felt: a list's items move when one comes or goes. */
function reach(edit: Edit): Path {
  if (edit.op === 'body') return ['', 'body']
  const last = edit.path.at(-1)
  const inList = edit.op === 'insert' || edit.op === 'move' || (edit.op === 'remove' && typeof last === 'number')
  const up = inList || typeof last === 'number' ? edit.path.slice(0, -1) : edit.path
  return up
}

const within = (inner: Path, outer: Path): boolean => outer.every((step, index) => step === inner[index])
const meets = (a: Path, b: Path): boolean => within(a, b) || within(b, a)

function labelOf(path: Path): string {
  if (path[1] === 'body' && path[0] === '') return 'Text'
  return fieldName(path)
}

const read = (article: Article, path: Path): unknown =>
  path[0] === '' && path[1] === 'body' ? article.body : valueAt(article.data, path)

/** What both sides touched, and what of ours stands free. */
export function meeting(base: string, text: string, disk: string): Meeting {
  let ours: readonly Edit[]
  let theirs: readonly Edit[]
  try {
    ours = diffArticles(base, text)
    theirs = diffArticles(base, disk)
  } catch {
    return {
      touched: [{ id: 'source', label: 'The whole file', path: null, mine: text, theirs: disk }],
      free: [],
      merged: [],
    }
  }
  const merged = theirs
    .filter((edit) => !ours.some((other) => meets(reach(edit), reach(other))))
    .map((edit) => labelOf(reach(edit)))
  const free = ours.filter((edit) => !theirs.some((other) => meets(reach(edit), reach(other))))
  const places = new Map<string, Path>()
  for (const edit of ours) {
    for (const other of theirs) {
      const [a, b] = [reach(edit), reach(other)]
      if (!meets(a, b)) continue
      const outer = a.length <= b.length ? a : b
      places.set(pathKey(outer), outer)
    }
  }
  const outermost = [...places.values()].filter(
    (path) => ![...places.values()].some((other) => other !== path && within(path, other)),
  )
  const [mine, their] = [articleOf(text), articleOf(disk)]
  const touched = outermost.map((path): Touched => {
    return { id: pathKey(path), label: labelOf(path), path, mine: read(mine, path), theirs: read(their, path) }
  })
  const open = touched.filter((one) => !sameValue(one.mine, one.theirs))
  if (open.length === 0 && free.length === 0) {
    return {
      touched: [{ id: 'source', label: 'How the file is written', path: null, mine: text, theirs: disk }],
      free,
      merged,
    }
  }
  return { touched: open, free, merged: [...new Set(merged)] }
}

function chosen({ path, mine }: Touched): Edit {
  if (path === null) throw new ArticleError('bad-path', 'The whole file has no path')
  if (path[0] === '' && path[1] === 'body') return { op: 'body', text: String(mine) }
  return mine === undefined ? { op: 'remove', path } : { op: 'set', path, value: mine }
}

/** What would be written: our free edits and what was chosen, on the file's text; an open choice leaves the file's value. */
export function settled(disk: string, { touched, free }: Meeting, choices: Readonly<Record<string, Choice>>): string {
  const mine = touched.filter((one) => choices[one.id] === 'mine')
  const all = mine.find((one) => one.path === null)
  return all ? String(all.mine) : applyEdits(disk, [...free, ...mine.map(chosen)])
}
