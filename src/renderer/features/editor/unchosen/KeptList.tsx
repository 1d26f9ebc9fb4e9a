import { useEffect, useMemo, useRef, useState } from 'react'
import { putOnto } from '../../../../shared/change/put-onto'
import type { Unchosen, UnchosenHead } from '../../../../shared/drafts/unchosen'
import { dayTime } from '../../../ui/age'
import { Button } from '../../../ui/button/Button'
import { LineDiff } from '../../../ui/diff/LineDiff'
import type { OpenArticle } from '../text/store'
import styles from './kept-list.module.css'
import { bringBack, readUnchosen, useUnchosen } from './unchosen'

const none: readonly UnchosenHead[] = []

/** 'Title, Excerpt, mine, 13 June, 14:39': its name, among others of the same minute with a number. */
function namesOf(kept: readonly UnchosenHead[]): string[] {
  const plain = kept.map(({ fields, side, at }) => `${fields.join(', ')}, ${side}, ${dayTime(at)}`)
  return plain.map((name, index) => {
    const before = plain.slice(0, index).filter((one) => one === name).length
    return before === 0 ? name : `${name}, number ${before + 1}`
  })
}

/** What was not chosen, or discarded, of an article: when, which fields, and what bringing it back would change. */
export function KeptList({ article }: { readonly article: OpenArticle }) {
  const kept = useUnchosen((unchosen) => unchosen.kept[article.path] ?? none)
  const wanted = useUnchosen((unchosen) => unchosen.wantsFocus)
  const root = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!wanted || root.current === null) return
    useUnchosen.setState({ wantsFocus: false })
    root.current.focus()
    root.current.scrollIntoView({ block: 'nearest' })
  }, [wanted])
  const names = useMemo(() => namesOf(kept), [kept])
  if (kept.length === 0) return null
  return (
    <section ref={root} className={styles.kept} aria-label="Kept for 30 days" tabIndex={-1}>
      <h3>Kept for 30 days</h3>
      <p className={styles.hint}>
        What you didn’t choose or discarded. What you bring back is an edit like any other: not saved yet, and undo
        takes it back.
      </p>
      <ul>
        {kept.map((head, index) => (
          <Row key={head.id} article={article} head={head} name={names[index] ?? ''} isFirst={index === 0} />
        ))}
      </ul>
    </section>
  )
}

interface RowProps {
  readonly article: OpenArticle
  readonly head: UnchosenHead
  readonly name: string
  readonly isFirst: boolean
}

function Row({ article, head, name, isFirst }: RowProps) {
  const { path, text, readOnly } = article
  const [isOpen, setOpen] = useState(isFirst)
  const [unchosen, setUnchosen] = useState<Omit<Unchosen, 'side'> | null>(null)
  useEffect(() => {
    let gone = false
    if (isOpen) {
      readUnchosen(path, head).then(
        (read) => !gone && setUnchosen(read),
        () => undefined,
      )
    }
    return () => {
      gone = true
    }
  }, [isOpen, path, head])
  const back = useMemo(() => unchosen && (putOnto(text, unchosen) ?? null), [text, unchosen])
  const isThere = back === text
  return (
    <li className={styles.row}>
      <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <strong>{head.fields.join(', ')}</strong>{' '}
          <span className={styles.when}>
            {head.side} · {dayTime(head.at)}
          </span>
        </summary>
        {isThere && <p className={styles.hint}>The article says this already.</p>}
        {back !== null && !isThere && <LineDiff before={text} after={back} />}
      </details>
      <Button
        size="small"
        aria-label={`Bring back ${name}`}
        aria-disabled={isThere || readOnly !== null}
        onClick={() => !isThere && readOnly === null && void bringBack(path, head)}
      >
        Bring back
      </Button>
    </li>
  )
}
