import { IconGitMerge } from '@tabler/icons-react'
import { useMemo } from 'react'
import { offsetAt } from '../../../../shared/article'
import { useFields } from '../../../core/fields'
import { Button } from '../../../ui/button/Button'
import { settlingOfSides } from '../conflict/settling'
import { type LeftByGit, sidesToSettle } from '../text/marks'
import { change, type OpenArticle, showSource } from '../text/store'
import { Bar } from './Bar'
import styles from './left-in-conflict.module.css'

interface Props {
  readonly article: OpenArticle
  readonly left: LeftByGit
}

/** That git left the article in conflict: above whatever is shown of it, for as long as the marks stand there. */
export function LeftInConflict({ article, left: { message, line, sides } }: Props) {
  const { path, text } = article
  const toMark = (): void => {
    const at = offsetAt(text, line, 1)
    showSource({ from: at, to: at })
  }
  const table = useFields()
  const names = useMemo(
    () => (sides === null ? [] : settlingOfSides(sides, table).clashes.map(({ name }) => name)),
    [sides, table],
  )
  return (
    <Bar urgent label="Left in conflict by git">
      <IconGitMerge size={16} stroke={1.7} aria-hidden="true" />
      <p>
        <strong>{message}</strong>{' '}
        {sides === null ? (
          <span className={styles.unreadable}>
            Its two sides can’t be read apart from each other: keep one of them, and delete the lines with the marks.
          </span>
        ) : (
          <strong className={styles.clash}>
            {names.length === 0 ? 'Nothing clashes' : `${names.join(', ')} ${names.length === 1 ? 'clashes' : 'clash'}`}
          </strong>
        )}
      </p>
      {sidesToSettle(article) !== null && (
        <Button onClick={() => change(path, () => ({ settling: true }))}>Decide…</Button>
      )}
      <Button onClick={toMark}>Go to line {line}</Button>
    </Bar>
  )
}
