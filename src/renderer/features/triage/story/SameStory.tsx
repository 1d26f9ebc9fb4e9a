import type { SameStory as Same } from '../../../../shared/card/article-card'
import { providerName, stateOf, whoseText } from '../../../../shared/query'
import { useFields } from '../../../core/fields'
import { Kbd } from '../../../ui/button/Kbd'
import { StateMark } from '../../../ui/StateMark'
import { numbersOf } from '../../library'
import { Picture } from '../../pictures'
import { compare } from '../store'
import styles from './same-story.module.css'

/** Articles that tell the same story; each opens beside this one. */
export function SameStory({ also }: { readonly also: readonly Same[] }) {
  const table = useFields()
  if (also.length === 0) return null
  return (
    <section className={styles.same} aria-labelledby="triage-same">
      <h3 id="triage-same" className={styles.title}>
        Same story <Kbd>S</Kbd>
      </h3>
      <ul className={styles.list}>
        {also.map((one, index) => {
          const provider = providerName(one)
          const state = stateOf(one)
          return (
            <li key={one.path}>
              <button type="button" className={styles.one} onClick={() => compare(index)}>
                <span className={styles.picture}>
                  <Picture src={one.image} name={provider ?? one.title} of={one.path} size="row" />
                </span>
                <span className={styles.words}>
                  <span className={styles.name} dir="auto">
                    {one.title}
                  </span>
                  <span className={styles.meta}>
                    <bdi>{whoseText(provider, one.path, table)}</bdi>
                    {state !== 'broken' && <StateMark state={state} />}
                    {numbersOf(one, table).map(({ text }) => (
                      <span key={text}>{text}</span>
                    ))}
                  </span>
                </span>
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
