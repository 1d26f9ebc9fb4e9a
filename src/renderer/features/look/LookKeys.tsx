import type { ArticleCard } from '../../../shared/card/article-card'
import { Button } from '../../ui/button/Button'
import { Kbd } from '../../ui/button/Kbd'
import { Toolbar, ToolbarButton } from '../../ui/button/Toolbar'
import styles from './look-keys.module.css'

interface Props {
  readonly card: ArticleCard | null
  readonly act: (id: string) => void
  readonly close: () => void
}

const decisions = [
  { id: 'list.pass', label: 'Pass', cap: 'R' },
  { id: 'list.hold', label: 'Hold', cap: 'H' },
] as const
const others = [
  { id: 'article.openSource', label: 'Source', cap: 'O' },
  { id: 'list.topics', label: 'Topics', cap: 'T' },
  { id: 'list.copy', label: 'Copy link', cap: 'Y' },
] as const

/** What the keys do, as buttons; none of them is the one that Enter means. */
export function LookKeys({ card, act, close }: Props) {
  const turn = card?.published
    ? ({ id: 'list.unpublish', label: 'Unpublish', cap: 'U' } as const)
    : ({ id: 'list.publish', label: 'Publish', cap: 'P' } as const)
  return (
    <Toolbar className={styles.keys} aria-label="Decide">
      {[turn, ...decisions].map(({ id, label, cap }) => (
        <ToolbarButton key={id} render={<Button size="large" />} aria-keyshortcuts={cap} onClick={() => act(id)}>
          <Kbd>{cap}</Kbd>
          {label}
        </ToolbarButton>
      ))}
      <span className={styles.between} />
      {others.map(({ id, label, cap }) => (
        <ToolbarButton key={id} className={styles.quiet} aria-keyshortcuts={cap} onClick={() => act(id)}>
          <Kbd>{cap}</Kbd>
          {label}
        </ToolbarButton>
      ))}
      <ToolbarButton className={styles.quiet} aria-keyshortcuts="Space" onClick={close}>
        <Kbd>Space</Kbd>
        Close
      </ToolbarButton>
    </Toolbar>
  )
}
