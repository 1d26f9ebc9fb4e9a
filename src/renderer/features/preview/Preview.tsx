import type { Article } from '../../../shared/article'
import { tileName } from '../../../shared/card/tile-name'
import { useFields } from '../../core/fields'
import { Body } from '../body'
import { Picture } from '../pictures'
import { CardWords } from './CardWords'
import styles from './look.module.css'
import { type Readable, readable, writtenIn } from './readable'

interface Props {
  readonly article: Article
  /** As its file has it. */
  readonly file: Article
  readonly path: string
}

/** The article as readers see it: in a list and as the first story, in light and in dark, as it is typed. */
export function Preview({ article, file, path }: Props) {
  const table = useFields()
  const shown = readable(article, path, table)
  const tile = tileName(writtenIn(file).data, path, table)
  return (
    <div className={styles.preview}>
      {shown.published === false && <p className={styles.note}>○ Unpublished: readers don’t see this yet.</p>}
      <div className={styles.sides}>
        {(['light', 'dark'] as const).map((theme) => (
          <section key={theme} className={styles.side} data-preview-theme={theme} aria-label={`Readers’ ${theme} page`}>
            <p className={styles.caption}>{theme === 'light' ? 'Light' : 'Dark'}</p>
            <Hero shown={shown} tile={tile} />
            <ListCard shown={shown} tile={tile} />
          </section>
        ))}
      </div>
      <section className={styles.body} aria-label="Body">
        <Body markdown={shown.body} of={path} />
      </section>
    </div>
  )
}

interface CardProps {
  readonly shown: Readable
  /** What the letter in the picture's place is taken from. */
  readonly tile: string
}

function Hero({ shown, tile }: CardProps) {
  return (
    <article className={styles.hero}>
      <div className={styles.heroPicture}>
        <Picture src={shown.picture} name={tile} alt={shown.alt} size="whole" />
      </div>
      <CardWords title={shown.title} excerpt={shown.excerpt} />
      <Meta shown={shown} />
    </article>
  )
}

function ListCard({ shown, tile }: CardProps) {
  return (
    <article className={styles.listCard}>
      <div className={styles.listPicture}>
        <Picture src={shown.picture} name={tile} alt={shown.alt} size="whole" />
      </div>
      <div className={styles.listText}>
        <h3 className={styles.listTitle} dir="auto">
          {shown.title || 'No title yet'}
        </h3>
        <Meta shown={shown} />
      </div>
    </article>
  )
}

function Meta({ shown }: Pick<CardProps, 'shown'>) {
  return (
    <div className={styles.meta}>
      <span>
        <bdi>{shown.provider || 'No provider'}</bdi>
        {shown.date && ` · ${shown.date}`}
      </span>
      {shown.topics.map((topic) => (
        <span key={topic} className={styles.topic}>
          <bdi>{topic}</bdi>
        </span>
      ))}
    </div>
  )
}
