import type { Choice } from '../../../../shared/article'
import { sameValue } from '../../../../shared/article/value'
import type { Unchosen } from '../../../../shared/drafts/unchosen'
import type { OpenArticle } from '../text/store'
import { questionOf } from './question'
import { type Clash, type Settling, settled } from './settling'
import { valueFrom, whyUnlike } from './value-source'

export type Kind = 'mine' | 'theirs' | 'own'

/** What an editor chose so far where both sides changed the same; kept with the article, whatever becomes of the dialog. */
export interface Chosen {
  readonly kind: Kind
  /** What stood at theirs. */
  readonly against: unknown
  /** What was written for 'my own', also where another one is marked now; null: nothing. */
  readonly own: string | null
}

/** What is chosen of a clash, by its id. */
export type Choices = Readonly<Record<string, Chosen>>

/** What own words say for a field; `wrong` where they can't be read, or are of another kind than what stands there. */
export function readOwn(own: string, { conflict }: Clash): { readonly choice: Choice } | { readonly wrong: string } {
  const like = [conflict.ours, conflict.theirs].filter((value) => value !== undefined && value !== null)
  try {
    const value = valueFrom(own, like[0])
    const wrong = whyUnlike(value, like)
    return wrong === null ? { choice: { value } } : { wrong }
  } catch (error) {
    return { wrong: (error as Error).message }
  }
}

/** Which of the three is marked: theirs, and mine against it, is asked anew where the file says something else by now. */
export const markedOf = (choices: Choices, { id, conflict }: Clash): Kind | undefined => {
  const chosen = choices[id]
  return chosen?.kind === 'own' || sameValue(chosen?.against, conflict.theirs) ? chosen?.kind : undefined
}

/** What the mark of a clash makes of it; undefined: nothing is chosen, or what was written for it can't be read yet. */
export function choiceOf(choices: Choices, clash: Clash): Choice | undefined {
  const kind = markedOf(choices, clash)
  if (kind !== 'own') return kind
  const read = readOwn(choices[clash.id]?.own ?? '', clash)
  return 'choice' in read ? read.choice : undefined
}

const askedOf = (article: OpenArticle): Settling | null =>
  article.disk === null ? null : (questionOf(article, article.disk)?.both ?? null)

/** Own words that aren't in the text of their article yet. */
export interface OwnWords {
  /** Of their clash. */
  readonly id: string
  readonly left: Unchosen
}

/** Each clash's own words, as a change of what the article would be with all of mine. */
export function ownWordsOf(article: OpenArticle): OwnWords[] {
  const both = askedOf(article)
  if (both === null) return []
  const mine = both.clashes.map((): Choice => 'mine')
  return both.clashes.flatMap((clash, index) => {
    const own = article.choices[clash.id]?.own
    const read = typeof own === 'string' ? readOwn(own, clash) : null
    if (read === null || !('choice' in read)) return []
    const [base, text] = [both.ours, settled(both, mine.with(index, read.choice))]
    const isOwn = base !== undefined && text !== undefined && base !== text
    return isOwn ? [{ id: clash.id, left: { side: 'my own', base, text } }] : []
  })
}

/** What is chosen of questions that are still asked. While the file can't be read nobody knows what becomes of them. */
export function standingChoices(article: OpenArticle): Choices {
  if (article.disk === null) return article.choices
  const asked = new Set(askedOf(article)?.clashes.map(({ id }) => id))
  return Object.fromEntries(Object.entries(article.choices).filter(([id]) => asked.has(id)))
}
