import { IconCircleCheck } from '@tabler/icons-react'
import type { ArticleCard } from '../../../../shared/card/article-card'
import { number } from '../../../../shared/numbers'
import { canonicalAddress, linkOf, stateOf, stateWords } from '../../../../shared/query'
import { agoText } from '../../../ui/age'
import { useLibrary } from '../store'
import styles from './link-answer.module.css'

/** 'published 3 days ago'; 'unpublished, from 3 days ago': the age is that of the publisher's date. */
function standing(card: ArticleCard, now: number): string {
  const state = stateOf(card)
  if (card.time === null) return stateWords[state]
  const ago = agoText(card.time, now)
  return state === 'published' ? `published ${ago}` : `${stateWords[state]}, from ${ago}`
}

const isAt = (card: ArticleCard, address: string | null): boolean =>
  [card.webUrl, card.originalUrl].some((one) => one !== null && canonicalAddress(one) === address)

/** Did we run this? A pasted link that was found is answered above the list. */
export function LinkAnswer() {
  const { ran, rows, total } = useLibrary()
  const link = linkOf(ran)
  const cards = [...rows.values()].flatMap(({ card }) => card ?? [])
  if (link === null || cards.length === 0) return null
  const address = canonicalAddress(link)
  const own = cards.find((card) => isAt(card, address))
  const card = own ?? cards[0]
  if (card === undefined) return null
  return (
    <p className={styles.answer}>
      <IconCircleCheck size={16} stroke={1.8} aria-hidden="true" />
      <span className={styles.line}>
        {own ? 'Yes: ' : 'As a related story or AMP page of '}
        <bdi className={styles.title} title={card.title}>
          {card.title}
        </bdi>
        <span className={styles.standing}>
          , {standing(card, Date.now())}
          {total > 1 && ` · and ${number(total - 1)} more`}
        </span>
      </span>
    </p>
  )
}
