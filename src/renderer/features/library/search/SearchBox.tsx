import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, type MouseEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { completed } from '../../../../shared/query'
import { languageNow } from '../../../core/fields'
import { Kbd } from '../../../ui/button/Kbd'
import { SuggestionList, suggestionId } from '../../../ui/choice/SuggestionList'
import { focusList, focusSearch } from '../focus'
import { runQuery, useLibrary } from '../store'
import { isView } from '../views/views'
import { FAULT_ID, faultText } from './Fault'
import look from './look.module.css'
import styles from './search-box.module.css'
import { Underlay } from './Underlay'
import { isUnreadable } from './unreadable'
import { useCompletion } from './use-completion'

/** Typing runs the query when it pauses for this long (ms); the last result stays until the new one is here. */
const PAUSE_MS = 60
/** The same of what may go on though it is whole: `t` or `image` may become a field, `topic:Energy` another topic that begins so. */
const MAY_GO_ON_MS = 400
/** What the library takes (characters). */
const MAX_QUERY_LETTERS = 2_000

/** The query's text, as it is; views and filters write into it too. */
export function SearchBox() {
  const asked = useLibrary((state) => state.text)
  const bad = useLibrary((state) => state.bad)
  const [text, setText] = useState(asked)
  const [caret, setCaret] = useState(asked.length)
  const input = useRef<HTMLInputElement>(null)
  const underlay = useRef<HTMLDivElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const moveTo = useRef<number | null>(null)
  const listId = useId()
  const completion = useCompletion(text, caret)
  const { unfinished, suggestions, active, isOpen, isPending, isHeld, mayGoOn, byEnter } = completion
  /** What was typed and hasn't run; null: nothing. */
  const due = useRef<string | null>(null)
  /** Keys that came before what can be completed was here: the first is Tab or Enter, those behind it come in their turn. */
  const [waiting, setWaiting] = useState<readonly string[]>([])

  useEffect(() => {
    clearTimeout(timer.current)
    due.current = null
    setText(asked)
    setWaiting([])
    return () => clearTimeout(timer.current)
  }, [asked])
  const follow = (): void => {
    if (underlay.current && input.current) underlay.current.scrollLeft = input.current.scrollLeft
  }
  useLayoutEffect(() => {
    if (moveTo.current !== null) {
      input.current?.setSelectionRange(moveTo.current, moveTo.current)
      moveTo.current = null
    }
    follow()
  })

  const run = (next: string): void => {
    clearTimeout(timer.current)
    due.current = null
    if (next !== useLibrary.getState().text) void runQuery({ text: next })
  }
  /**
   * Runs what is typed and goes to the list, which may be there only once something is found. What can't be read keeps the
   * focus: whoever goes on typing would press the list's keys.
   */
  const runAndLeave = (): void => {
    completion.close()
    run(text)
    if (isUnreadable(text, languageNow())) return
    focusList()
    const stop = useLibrary.subscribe((now) => {
      if (now.ran !== text && now.text === text) return
      stop()
      requestAnimationFrame(() => {
        const box = input.current
        if (box !== null && document.activeElement === box && box.value === text) focusList()
      })
    })
  }
  const type = (next: string, at: number): void => {
    setText(next)
    setCaret(at)
    completion.open()
    due.current = next
  }
  const put = (letter: string): void => {
    moveTo.current = caret + letter.length
    type(text.slice(0, caret) + letter + text.slice(caret), moveTo.current)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: a text that is due runs when it pauses, unless it is held
  useEffect(() => {
    if (due.current !== text || isHeld) return
    timer.current = setTimeout(() => run(text), mayGoOn ? MAY_GO_ON_MS : PAUSE_MS)
    return () => clearTimeout(timer.current)
  }, [text, isHeld, mayGoOn])
  const take = (value: string): void => {
    if (unfinished === null) return
    clearTimeout(timer.current)
    const next = completed(text, unfinished, value)
    moveTo.current = next.caret
    setText(next.text)
    setCaret(next.caret)
    due.current = null
    if (unfinished.field === null) completion.open()
    else {
      completion.close()
      run(next.text)
    }
  }
  const mustWait = (key: string): boolean =>
    isPending && (key === 'Tab' || (key === 'Enter' && unfinished?.typed !== ''))
  /** Enter: completes a value that is half typed, by what is chosen, else by the best; else it runs the query. */
  const enter = (): void => {
    if (byEnter !== undefined) take(byEnter.value)
    else if (mustWait('Enter')) setWaiting(['Enter'])
    else runAndLeave()
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: one key at a time, each in what the one before left
  useEffect(() => {
    const [key, ...rest] = waiting
    if (key === undefined || mustWait(key)) return
    const isHere = document.activeElement === input.current
    setWaiting(isHere ? rest : [])
    if (!isHere) return
    if (key === 'Enter') enter()
    else if (key !== 'Tab') put(key)
    else if (suggestions[0] !== undefined) take(suggestions[0].value)
  }, [waiting, isPending])
  /** A click into the text of a view takes it whole, so that typing replaces it; the next click goes between its letters. */
  const selectView = (event: MouseEvent<HTMLInputElement>): void => {
    if (document.activeElement === event.currentTarget || !isView(text)) return
    event.preventDefault()
    focusSearch()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return
    const isTab = event.key === 'Tab' && !event.shiftKey
    if (waiting.length > 0) {
      if (isTab || event.key === 'Enter' || event.key.length === 1) {
        event.preventDefault()
        setWaiting((keys) => [...keys, event.key])
        return
      }
      setWaiting([])
    }
    const byTab = suggestions[active] ?? suggestions[0]
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null
    if (step !== null && (suggestions.length > 0 || isPending)) {
      event.preventDefault()
      if (suggestions.length > 0) completion.step(step)
    } else if (isTab && (byTab !== undefined || isPending)) {
      event.preventDefault()
      if (byTab === undefined) setWaiting(['Tab'])
      else take(byTab.value)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      enter()
    } else if (event.key === 'ArrowDown') {
      event.preventDefault()
      runAndLeave()
    } else if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      if (isOpen) completion.close()
      else if (text === '') focusList()
      else {
        setText('')
        run('')
      }
    }
  }
  return (
    <search className={styles.search}>
      <IconSearch size={16} stroke={1.8} aria-hidden="true" />
      <span className={styles.box}>
        <Underlay ref={underlay} text={text} bad={bad} />
        <input
          ref={input}
          id="search"
          type="search"
          className={look.letters}
          aria-label="Search articles"
          aria-keyshortcuts="/ Control+F Meta+F"
          aria-autocomplete="list"
          aria-controls={suggestions.length > 0 ? listId : undefined}
          aria-activedescendant={active >= 0 ? suggestionId(listId, active) : undefined}
          placeholder="Search title, excerpt, provider, topics"
          spellCheck={false}
          autoComplete="off"
          maxLength={MAX_QUERY_LETTERS}
          aria-invalid={bad !== null}
          aria-describedby={bad === null ? undefined : FAULT_ID}
          title={bad === null ? undefined : faultText(bad)}
          value={text}
          onChange={({ target }) => type(target.value, target.selectionStart ?? target.value.length)}
          onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart ?? 0)}
          onScroll={follow}
          onKeyDown={onKeyDown}
          onMouseDown={selectView}
          onBlur={completion.close}
        />
      </span>
      {bad !== null && (
        <span id={FAULT_ID} hidden>
          {faultText(bad)}
        </span>
      )}
      {text === '' && <Kbd>/</Kbd>}
      {suggestions.length > 0 && (
        <SuggestionList
          id={listId}
          label="Suggestions"
          suggestions={suggestions}
          active={active}
          byTab={Math.max(0, active)}
          onTake={take}
        />
      )}
      {completion.hint !== null && <p className={look.said}>{completion.hint}</p>}
    </search>
  )
}
