import type { RelatedStory } from '../../../../shared/card/article-card'
import { type markerOf, providerName, stateOf } from '../../../../shared/query'
import { drawn } from '../../../../shared/text/label'
import { shortAge } from '../../../ui/age'
import { Marked } from '../../../ui/marked/Marked'
import { StateMark } from '../../../ui/StateMark'
import { Picture } from '../../pictures'
import styles from './suggestion.module.css'
import { reasonParts } from './words'

interface Props {
  readonly story: RelatedStory
  /** It tells the same story. */
  readonly isSame: boolean
  /** What of its words was typed. */
  readonly mark: ReturnType<typeof markerOf>
}

/** One story to relate an article to, with the reason why it is offered. */
export function Suggestion({ story, isSame, mark }: Props) {
  const { title, time, image, reason } = story
  const provider = providerName(story)
  const state = stateOf(story)
  const parts = reasonParts(reason)
  return (
    <span className={styles.story}>
      <span className={styles.picture}>
        <Picture src={image} name={provider ?? title} of={story.path} size="row" />
      </span>
      <span className={styles.words}>
        <span className={styles.title} dir="auto">
          <Marked text={drawn(title)} mark={mark} />
        </span>
        <span className={styles.meta}>
          {state !== 'broken' && state !== 'published' && <StateMark state={state} />}
          {provider !== null && (
            <bdi>
              <Marked text={drawn(provider)} mark={mark} />
            </bdi>
          )}
          {time !== null && <span>{shortAge(time, Date.now())}</span>}
        </span>
      </span>
      <span className={styles.reason}>
        {isSame && <span className={styles.same}>same story</span>}
        {parts.map(({ text, isTopic }, at) =>
          isTopic ? (
            <bdi key={text} className={styles.topic}>
              {text}
            </bdi>
          ) : (
            <span key={text}>{parts[at + 1]?.isTopic === false ? `${text} ·` : text}</span>
          ),
        )}
      </span>
    </span>
  )
}
