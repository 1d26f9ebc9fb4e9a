import { IconGitMerge, IconX } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { changedFields } from '../../../../shared/change/field-names'
import { counted } from '../../../../shared/numbers'
import { useFields } from '../../../core/fields'
import { clockTime } from '../../../ui/age'
import { Button } from '../../../ui/button/Button'
import { IconButton } from '../../../ui/button/IconButton'
import { LineDiff } from '../../../ui/diff/LineDiff'
import { whatBecame } from '../conflict/question'
import { settlingOf } from '../conflict/settling'
import { unsavedCount } from '../decide'
import { isClashing } from '../text/history'
import { leftByGit } from '../text/marks'
import { change, type OpenArticle } from '../text/store'
import { KeptBar } from '../unchosen/KeptBar'
import { Bar } from './Bar'
import styles from './changed-bar.module.css'
import { LeftInConflict } from './LeftInConflict'
import { Lost } from './Lost'
import { lastCame } from './outside'

/** What became of an article's file while it is open: above the form, and nothing waits for it. */
export function ChangedBar({ article }: { readonly article: OpenArticle }) {
  if (article.lost !== null) return <Lost article={article} reason={article.lost} />
  const { disk, outside } = article
  if (disk !== null && isClashing(article)) return <Clashing article={article} disk={disk} at={lastCame(outside)} />
  const left = leftByGit(article)
  if (left !== null) return <LeftInConflict article={article} left={left} />
  const [first] = outside
  return first === undefined ? <KeptBar path={article.path} /> : <Taken article={article} was={first.was} />
}

function Clashing({
  article,
  disk,
  at,
}: {
  readonly article: OpenArticle
  readonly disk: string
  readonly at: number | null
}) {
  const { path, base, text } = article
  const table = useFields()
  const { clashes, merged } = useMemo(() => settlingOf(base, text, disk, table), [base, text, disk, table])
  const broken = whatBecame(base, disk)
  const names = clashes.map(({ name }) => name).join(', ')
  return (
    <Bar urgent label="Changed on disk">
      <IconGitMerge size={16} stroke={1.7} aria-hidden="true" />
      <p>
        <strong>Changed on disk{at !== null && ` at ${clockTime(at)}`}:</strong>{' '}
        <strong className={styles.clash}>
          {names} {clashes.length === 1 ? 'clashes' : 'clash'}
        </strong>
        {merged.length > 0 && <span className={styles.merged}> · {merged.join(', ')} will be merged</span>}
        {broken !== '' && <span className={styles.merged}> · {broken}</span>}
      </p>
      <Button onClick={() => change(path, () => ({ settling: true }))}>Decide…</Button>
    </Bar>
  )
}

interface TakenProps {
  readonly article: OpenArticle
  /** What the file held before the first of them. */
  readonly was: string
}

function Taken({ article, was }: TakenProps) {
  const { path, base, outside } = article
  const [isShown, setShown] = useState(false)
  const table = useFields()
  const names = useMemo(() => changedFields(was, base, table), [was, base, table])
  const count = unsavedCount(path)
  // What was changed was changed back.
  if (names.length === 0) return <KeptBar path={path} />
  return (
    <Bar
      label="Changed on disk"
      below={
        isShown && (
          <div className={styles.lines}>
            <LineDiff before={was} after={base} />
          </div>
        )
      }
    >
      <IconGitMerge size={16} stroke={1.7} aria-hidden="true" />
      <p>
        <strong>Changed on disk at {clockTime(lastCame(outside) ?? 0)}:</strong> {names.join(', ')}
        {count > 0 && (
          <span className={styles.merged}>
            {' '}
            · merged, your {counted(count, 'edit')} {count === 1 ? 'stands' : 'stand'}
          </span>
        )}
      </p>
      <Button aria-expanded={isShown} onClick={() => setShown(!isShown)}>
        {isShown ? 'Hide them' : 'Show them'}
      </Button>
      <IconButton label="Seen" icon={IconX} onClick={() => change(path, () => ({ outside: [] }))} />
    </Bar>
  )
}
