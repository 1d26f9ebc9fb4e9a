import { misnamed } from '../../main/articles/read/misnamed'
import { readArticle } from '../../main/articles/read/read-article'
import { resolveArticle } from '../../main/articles/read/resolve-article'
import { type Saved, saveArticle } from '../../main/articles/save-article'
import { whyNotQuiet } from '../../main/articles/write/being-written'
import type { Reason } from '../../main/files/reason'
import { isOfOthers } from '../../main/library/index/relations/of-others'
import { parseArticle } from '../../shared/article'
import { readOnlyFront } from '../../shared/article/read/front'
import type { ArticleCard } from '../../shared/card/article-card'
import { byPlace, type Context, type Finding, findingsOf, fixAll, type Hints, hintsOf } from '../../shared/validation'

export interface CheckOptions {
  /** Real path of the workspace. */
  readonly root: string
  readonly context: Context
  readonly hints: Hints
  readonly fix: boolean
}

export interface Checked {
  /** Why it is read only, where it is so by what it is and nobody has to put anything right. */
  readonly notices: readonly Finding[]
  /** What is found in the file as it is now, from the top. */
  readonly found: readonly Finding[]
  /** What was put right, at its place in the text before. */
  readonly fixed: readonly Finding[]
  /** Why something that has a fix wasn't put right. */
  readonly refused: readonly string[]
}

/** What is found in this text, and what the library alone knows of the article (its duplicates, what became of its related stories). */
function checkedText(
  text: string,
  card: ArticleCard,
  { context, hints }: CheckOptions,
): Pick<Checked, 'notices' | 'found'> {
  const article = parseArticle(text)
  const front = readOnlyFront(article)
  const found = front === null ? [...findingsOf(article, context), ...hintsOf(article, context, hints)] : []
  const known = card.problems.filter(isOfOthers).map((one) => ({ ...one, line: 1, column: 1 }))
  return { notices: front === null ? [] : [front.notice], found: [...found, ...known].sort(byPlace) }
}

const whyNot = (outcome: Saved['outcome']): string =>
  outcome.kind === 'ask' || outcome.kind === 'refused' ? outcome.reason.message : 'Another program changed the same.'

/** Checks one article's file; with `fix` puts right what has a fix, through the door of every save. */
export async function checkArticle(card: ArticleCard, options: CheckOptions): Promise<Checked> {
  const { root, context, hints, fix } = options
  const { path } = card
  const unreadable = ({ code, message }: Reason): Checked => ({
    notices: [],
    found: [{ severity: 'error', code, message, line: 1, column: 1 }],
    fixed: [],
    refused: [],
  })
  if (card.broken?.code === misnamed.code) return unreadable(card.broken)
  const inside = await resolveArticle(root, path)
  if (inside.kind === 'refused') return unreadable(inside.reason)
  const file = await readArticle(inside.file)
  if (file.kind === 'refused') return unreadable(file.reason)
  const busy = fix ? await whyNotQuiet(inside.file) : null
  if (!fix || busy !== null) {
    return { ...checkedText(file.text, card, options), fixed: [], refused: busy === null ? [] : [busy.message] }
  }
  const made = fixAll(file.text, context, hints)
  const refused = made.refused.map(({ reason }) => reason)
  if (made.text === file.text) return { ...checkedText(file.text, card, options), fixed: [], refused }
  const { outcome } = await saveArticle({ root, path, base: file.text, text: made.text, replace: false, ofMany: true })
  if (outcome.kind === 'saved' || outcome.kind === 'merged') {
    return { ...checkedText(outcome.text, card, options), fixed: made.fixed, refused }
  }
  return { ...checkedText(file.text, card, options), fixed: [], refused: [...refused, whyNot(outcome)] }
}
