import { type ClipboardEvent, type KeyboardEvent, useState } from 'react'
import type { ChipKeys } from '../../ui/choice/use-chips'
import { canList, listTopic } from './list-topic'
import { firstTopic, knownAmong, pasteLines } from './pasted'
import { type ChoiceRow, choicesIn, firstChoice, type KnownTopics, type Section, topicSections } from './rows'

export interface Asked {
  readonly topics: KnownTopics
  /** What stands in the input: a topic, or several as they are pasted: those that are known come at once, the others one after the other. */
  readonly text: string
  /** Those that the article has; they are not offered. */
  readonly taken: readonly string[]
  /** Whether a topic that nobody has yet may be made: by its row, or by a second Enter. */
  readonly mayMake: boolean
  /** Of the topics that stand beside the input. */
  readonly chips?: ChipKeys | undefined
  /** `rest`: what is to stand in the input then. */
  readonly onTake: (topics: readonly string[], rest: string) => void
}

export interface Choosing {
  /** Of what stands in the input, the topic that is chosen for. */
  readonly typed: string
  readonly sections: readonly Section[]
  readonly choices: readonly ChoiceRow[]
  /** The place of the marked one among the choices; -1: none. */
  readonly active: number
  /** Enter was pressed once on a new topic: the next one makes it. */
  readonly asksAgain: boolean
  /** Takes a key of the input; true where it was used. */
  readonly press: (event: KeyboardEvent<HTMLInputElement>) => boolean
  /** Keeps the lines of what is pasted apart. */
  readonly paste: (event: ClipboardEvent<HTMLInputElement>) => void
  readonly take: (row: ChoiceRow) => void
  /** Opens or closes a branch. */
  readonly turn: (id: string, isOpen: boolean) => void
  /** Something else is typed, or the list was left: all begins anew. */
  readonly anew: () => void
}

interface Turn {
  /** The id of the row that an arrow marked, FIRST for whichever comes first; null: none did. */
  readonly marked: string | null
  readonly turned: ReadonlyMap<string, boolean>
  /** The new topic that a first Enter asked about. */
  readonly asked: string | null
}
const FIRST = 'first'
const begun: Turn = { marked: null, turned: new Map(), asked: null }

const PLAIN_KEYS = new Set(['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'Enter'])

/** What the keys of an input do with the topics below it: which is marked, what Enter takes, which branches are open. */
export function useChoosing({ topics, text, taken, mayMake, chips, onTake }: Asked): Choosing {
  const [turn, setTurn] = useState(begun)
  const [typed, rest] = firstTopic(text, topics, taken)
  const pasted = knownAmong(text, topics, taken)
  const sections = topicSections({
    typed,
    known: topics,
    several: pasted?.topics ?? [],
    taken,
    mayMake,
    turned: turn.turned,
  })
  const choices = choicesIn(sections)
  const moved = turn.marked === FIRST && choices.length > 0 ? 0 : choices.findIndex(({ id }) => id === turn.marked)
  const active = moved === -1 ? firstChoice(choices, typed) : moved
  const marked = choices[active]

  const mark = (id: string | undefined): void => setTurn((now) => ({ ...now, marked: id ?? null, asked: null }))
  const turnBranch = (id: string, isOpen: boolean): void =>
    setTurn((now) => ({ marked: id, asked: null, turned: new Map(now.turned).set(id, isOpen) }))
  const take = (row: ChoiceRow): void => {
    if (row.kind === 'topic' && row.isTaken) {
      turnBranch(row.id, row.branch?.isOpen === false)
      return
    }
    setTurn(begun)
    if (row.kind === 'several') onTake(row.topics, pasted?.rest ?? '')
    else onTake([row.topic], rest)
  }
  /** Whoever didn't choose the row of a new topic may not have seen that it is one. */
  const enter = (row: ChoiceRow): void => {
    if (row.kind === 'new' && turn.marked !== row.id) setTurn((now) => ({ ...now, marked: row.id, asked: row.topic }))
    else take(row)
  }
  const step = (by: 1 | -1): void => {
    const from = Math.max(0, active)
    if (active < 0 && by > 0) mark(FIRST)
    else mark(choices[(from + by + choices.length) % Math.max(1, choices.length)]?.id)
  }
  /** → opens a branch, ← closes it or goes up to it, as long as the caret has nowhere to go. */
  const turnBy = (key: string, input: HTMLInputElement): boolean => {
    if (marked?.kind !== 'topic' || input.selectionStart !== input.selectionEnd) return false
    const { id, branch, under } = marked
    if (key === 'ArrowRight') {
      const whole = branch === null ? under : id
      const isAtEnd = input.selectionStart === input.value.length
      if (!isAtEnd || whole === null || turn.turned.get(whole) === true || (typed === '' && branch?.isOpen !== false))
        return false
      setTurn((now) => ({ marked: id, asked: null, turned: new Map(now.turned).set(whole, true) }))
      return true
    }
    if (moved === -1 || typed !== '') return false
    if (branch?.isOpen) turnBranch(id, false)
    else if (under !== null) mark(under)
    else return false
    return true
  }
  const press = (event: KeyboardEvent<HTMLInputElement>): boolean => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return false
    if (event.altKey) {
      if (event.code !== 'KeyL' || marked?.kind !== 'topic' || !marked.isFree || !canList()) return false
      void listTopic(marked.topic)
      event.preventDefault()
      return true
    }
    if (chips?.chosen != null && chips.press(event, typed === '')) return true
    if (!PLAIN_KEYS.has(event.key)) return chips?.press(event, typed === '') ?? false
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (choices.length === 0) return false
      step(event.key === 'ArrowDown' ? 1 : -1)
    } else if (event.key === 'Enter') {
      if (marked === undefined) return false
      if (!event.repeat) enter(marked)
    } else if (!turnBy(event.key, event.currentTarget)) return chips?.press(event, typed === '') ?? false
    event.preventDefault()
    return true
  }
  const asksAgain = marked?.kind === 'new' && turn.asked === marked.topic
  const anew = (): void => setTurn(begun)
  return { typed, sections, choices, active, asksAgain, press, paste: pasteLines, take, turn: turnBranch, anew }
}
