import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { RelatedStory } from '../../../../shared/card/article-card'
import { addressesOf } from '../../../../shared/card/entry-addresses'
import { addressKeyOf } from '../../../../shared/card/related-entry'
import { number } from '../../../../shared/numbers'
import { linkOf, markerOf } from '../../../../shared/query'
import { withoutTracking } from '../../../../shared/text/address'
import { alert, announce } from '../../../core/session'
import { type Choice, Finder } from '../../../ui/choice/Finder'
import { type Entry, entryOf, type Place } from './entry-of'
import styles from './find-related.module.css'
import { Suggestion } from './Suggestion'
import { isAdded, noteAdded, stopFinding } from './store'
import { type Suggested, useSuggested } from './use-suggested'

interface Props {
  /** The article that gets the entries. */
  readonly path: string
  readonly place: Place
  readonly onAdd: (entry: Entry) => void
  /** Adds it, and puts the cursor into its title. */
  readonly onBegin: (entry: Entry) => void
  readonly onClose: () => void
}

/**
 * An entry that is begun with a title or, where the text is a link, with an address, in the key where others have theirs. Its title, which
 * is still to be typed, is empty only where the form would have no field for it otherwise.
 */
export function begunEntry(text: string, { entries, keys, hasFields }: Place): Entry {
  const link = linkOf(text)
  if (link === null) return { title: text.trim() }
  return { ...(!hasFields && { title: '' }), [addressKeyOf(entries, keys) ?? 'webUrl']: withoutTracking(link) }
}

/** The contract's caps. */
const MAX_LETTERS = 2_000
const MAX_ADDRESSES = 500

/** The ids of the choice that begins an entry with what was typed, and of that which says why there is none. */
const BEGIN = 'begin'
const REFUSED = 'refused'

const refusals = {
  itself: 'This is the article itself',
  related: 'Already related',
  unreadable: 'In this folder, but its file can’t be read',
} as const

const found = (answer: Suggested | Error | null) =>
  answer !== null && !(answer instanceof Error) && answer.kind === 'found' ? answer : null

/** Finds a story of the workspace and adds it: open until Esc, for the next one. */
export function FindRelated({ path, place, onAdd, onBegin, onClose }: Props) {
  const { entries } = place
  const [text, setText] = useState('')
  const [unpublished, setUnpublished] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const input = useRef<HTMLInputElement>(null)
  /** The list may be another one when the entry was read. */
  const latest = useRef(onAdd)
  useEffect(() => {
    latest.current = onAdd
  })
  /** Enter was pressed before what was typed had its answer. */
  const isWanted = useRef(false)
  /** An entry is being read and added: the next one is asked for behind it. */
  const isAdding = useRef(false)
  const { answer, isCurrent } = useSuggested({
    path,
    text: text.slice(0, MAX_LETTERS),
    without: addressesOf(entries).slice(0, MAX_ADDRESSES),
    unpublished,
  })
  const known = found(answer)
  const link = linkOf(text)
  const mark = useMemo(() => markerOf(text), [text])
  useEffect(() => {
    input.current?.focus({ preventScroll: true })
    box.current?.scrollIntoView({ block: 'nearest' })
    // Whoever goes on to another article is done here.
    return stopFinding
  }, [])
  // With each letter the finder begins its list anew, and scrolls whatever that is in to its top.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `text` says when it did
  useLayoutEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' })
  }, [text])
  // What is added stands above it and pushes it down.
  useEffect(() => {
    if (entries.length > 0) box.current?.scrollIntoView({ block: 'nearest' })
  }, [entries.length])

  const add = async (from: string): Promise<void> => {
    if (isAdding.current) return
    isAdding.current = true
    try {
      const { entry, isThere } = await entryOf(from, place, async () => known?.like ?? null)
      if (isThere) announce('It is related already')
      else {
        latest.current(entry)
        noteAdded(path, from, entry)
        announce('Added to Related')
      }
      setText('')
    } catch (error) {
      alert(`Not added: ${(error as Error).message}`)
    } finally {
      isAdding.current = false
    }
  }
  const take = (id: string): void => {
    if (id === BEGIN) onBegin(begunEntry(text, place))
    else void add(id)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    // Held, it would add one after the other.
    if (event.key === 'Enter' && (event.repeat || !isCurrent)) isWanted.current ||= !event.repeat
    else if (event.key === 'Escape') onClose()
    else if (event.altKey && event.code === 'KeyA') setUnpublished((now) => !now)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  const isNew = (story: RelatedStory): boolean => !isAdded(path, story.path, entries)
  const stories = [
    ...(known?.articles ?? []).map((story) => ({ story, isSame: false })),
    ...(known?.same ?? []).map((story) => ({ story, isSame: true })),
  ]
  const choices: Choice[] = stories
    .filter(({ story }) => isNew(story))
    .map(({ story, isSame }) => ({
      id: story.path,
      shown: <Suggestion story={story} isSame={isSame} mark={mark} />,
    }))
  const refusal = known?.refusal ?? (link !== null && choices.length < stories.length ? 'related' : null)
  // What the answer to another text says of an address is not true of this one.
  const isAnswered = link === null || isCurrent
  if (isCurrent && refusal !== null && choices.length === 0) {
    choices.push({ id: REFUSED, shown: refusals[refusal], isOff: true })
  }
  // A story from elsewhere: the last choice, which Enter takes only where it is the only one.
  else if (isAnswered && known !== null && text.trim() !== '' && (link === null || choices.length === 0)) {
    choices.push({ id: BEGIN, shown: <Begin text={text.trim()} isLink={link !== null} /> })
  }
  const [first] = choices
  useEffect(() => {
    if (!isWanted.current || !isCurrent) return
    isWanted.current = false
    if (first !== undefined && first.isOff !== true) take(first.id)
  })
  return (
    <div ref={box} className={styles.box}>
      <Finder
        ref={input}
        label="Find related"
        listLabel="Suggestions"
        placeholder="Words, topic:…, a pasted link"
        text={text}
        choices={choices}
        onType={(typed) => {
          isWanted.current = false
          setText(typed)
        }}
        onTake={take}
        onKeyDown={onKeyDown}
      />
      {choices.length === 0 && <p className={styles.none}>{whyNone(isAnswered ? answer : null)}</p>}
      <p className={styles.foot}>
        <span>
          {known !== null &&
            known.total > 0 &&
            `${number(known.total)} ${text.trim() === '' ? 'fit' : 'match'}, best first · `}
          {first?.isOff !== true && 'Enter adds and stays · '}Esc when done
        </span>
        {known !== null && (known.unpublished > 0 || unpublished) && (
          <button
            type="button"
            className={styles.more}
            aria-pressed={unpublished}
            aria-keyshortcuts="Alt+A"
            onClick={() => setUnpublished((now) => !now)}
          >
            {unpublished ? 'Hide unpublished' : `Show ${number(known.unpublished)} unpublished`}
          </button>
        )}
      </p>
    </div>
  )
}

const Begin = ({ text, isLink }: { readonly text: string; readonly isLink: boolean }) =>
  isLink ? (
    <span>Not in this folder. Begin an entry with this address</span>
  ) : (
    <span>
      Begin an entry “<bdi>{text}</bdi>”
    </span>
  )

function whyNone(answer: Suggested | Error | null): string {
  if (answer === null) return 'Comparing articles …'
  if (answer instanceof Error) return answer.message
  if (answer.kind === 'bad') return answer.message
  return 'No article has anything in common with this one. Type to search all of them.'
}
