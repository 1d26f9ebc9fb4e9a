import type { Choice } from '../../../../shared/article'
import { sameValue } from '../../../../shared/article/value'
import type { Unchosen } from '../../../../shared/ipc/contract'
import type { OpenArticle } from '../store'
import { questionOf } from './question'
import { type Clash, type Settling, settled } from './settling'
import { valueFrom } from './value-source'

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

const like = ({ conflict }: Clash): unknown => conflict.ours ?? conflict.theirs

/** What own words say for a field; `wrong` where they can't be read. */
export function readOwn(own: string, clash: Clash): { readonly choice: Choice } | { readonly wrong: string } {
  try {
    return { choice: { value: valueFrom(own, like(clash)) } }
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

const clashesOf = (article: OpenArticle): Settling | null =>
  article.disk === null ? null : (questionOf(article, article.disk)?.both ?? null)

/** The own words of an article that are not in its text yet. */
export function unsavedWords(article: OpenArticle): Unchosen[] {
  const both = clashesOf(article)
  return both === null ? [] : ownWords(both, article.choices, () => true)
}

/** What is left of an article's choices once it is another one, and the own words whose question ended unsaved. */
export function afterwards(
  before: OpenArticle,
  now: OpenArticle,
): { readonly choices: Choices; readonly left: Unchosen[] } {
  // While the file can't be read nobody knows what becomes of the question.
  if (now.disk === null) return { choices: now.choices, left: [] }
  const [was, is] = [clashesOf(before), clashesOf(now)]
  const stays = new Set(is?.clashes.map(({ id }) => id))
  const choices = Object.fromEntries(Object.entries(now.choices).filter(([id]) => stays.has(id)))
  const isOver = (id: string): boolean => id in now.choices && !stays.has(id)
  return { choices, left: was === null ? [] : ownWords(was, before.choices, isOver) }
}

/** Each of these clashes' own words, as a change of what the article would be with all of mine. */
function ownWords(both: Settling, choices: Choices, isMeant: (id: string) => boolean): Unchosen[] {
  const mine = both.clashes.map((): Choice => 'mine')
  return both.clashes.flatMap((clash, index) => {
    const own = choices[clash.id]?.own
    const read = isMeant(clash.id) && typeof own === 'string' ? readOwn(own, clash) : null
    if (read === null || !('choice' in read)) return []
    const [base, text] = [settled(both, mine), settled(both, mine.with(index, read.choice))]
    return base === undefined || text === undefined || base === text ? [] : [{ side: 'mine', base, text }]
  })
}
