import { IconAlertTriangle } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { ArticleCard } from '../../../shared/card/article-card'
import { markerOf, providerName } from '../../../shared/query'
import { Kbd } from '../../ui/button/Kbd'
import { Marked } from '../../ui/marked/Marked'
import { BodyOf } from '../body'
import { useLibrary } from '../library'
import { Picture, Uses } from '../pictures'
import { StoryMeta } from '../triage'
import styles from './look-story.module.css'
import { useReading } from './store'

/** Of a longer body only the beginning is shown before somebody reads on. In UTF-16 units. */
const BEGINNING_LETTERS = 900

interface Props {
  readonly card: ArticleCard
  /** How many articles have its picture. */
  readonly imageUses: number
  readonly act: (id: string) => void
}

/** Picture, title, excerpt and the beginning of the text, as its reader has them. */
export function LookStory({ card, imageUses, act }: Props) {
  const ran = useLibrary((library) => library.ran)
  const mark = useMemo(() => markerOf(ran), [ran])
  const asked = useLibrary((library) => (library.asked?.path === card.path ? library.asked.text : null))
  return (
    <article className={styles.story} aria-labelledby="look-title">
      <div className={styles.picture}>
        <Picture src={card.image} name={providerName(card) ?? card.title} of={card.path} size="card" />
      </div>
      <div className={styles.uses}>
        <Uses uses={imageUses} onFind={() => act('article.samePicture')} />
      </div>
      <StoryMeta card={card} act={act} />
      <h3 id="look-title" className={styles.title} dir="auto">
        <Marked text={card.title} mark={mark} />
      </h3>
      {asked !== null && <p className={styles.asked}>{asked}</p>}
      {card.broken ? (
        <p className={styles.broken}>
          <IconAlertTriangle size={16} stroke={1.8} aria-hidden="true" />
          {card.broken.message}
        </p>
      ) : (
        <>
          <p className={styles.excerpt} dir="auto" data-none={card.excerpt === null}>
            {card.excerpt === null ? 'No excerpt' : <Marked text={card.excerpt} mark={mark} />}
          </p>
          <Text card={card} act={act} />
        </>
      )}
    </article>
  )
}

function Text({ card, act }: Pick<Props, 'card' | 'act'>) {
  const isWhole = useReading((reading) => reading.path === card.path)
  return (
    <BodyOf
      path={card.path}
      version={card}
      className={styles.body}
      cutAt={isWhole ? null : BEGINNING_LETTERS}
      more={
        <button
          type="button"
          className={styles.more}
          aria-keyshortcuts="Shift+Space"
          onClick={() => act('look.readOn')}
        >
          Read on <Kbd>Shift+Space</Kbd>
        </button>
      }
    />
  )
}
