import { number } from '../../../shared/numbers'
import { providerName } from '../../../shared/query'
import { Picture } from '../../features/pictures'
import { Kbd } from '../../ui/button/Kbd'
import { Marked } from '../../ui/marked/Marked'
import type { Shown } from './entries'
import styles from './entry-row.module.css'

interface Props {
  readonly entry: Shown
  readonly mark: React.ComponentProps<typeof Marked>['mark']
}

/** One thing that the palette finds: its sign, its name, what it is, and at the right edge its key, count or state. */
export function EntryRow({ entry: { sign, label, hint, cap, count, state }, mark }: Props) {
  return (
    <span className={styles.row}>
      <span className={styles.sign} aria-hidden="true">
        {'article' in sign ? (
          <Picture
            src={sign.article.image}
            name={providerName(sign.article) ?? sign.article.title}
            of={sign.article.path}
            size="row"
            inOption
          />
        ) : (
          <Sign of={sign} />
        )}
      </span>
      <span className={styles.name} dir="auto">
        <Marked text={label} mark={mark} />
      </span>
      {hint !== undefined && (
        <span className={styles.hint}>
          <bdi>{hint}</bdi>
        </span>
      )}
      <span className={styles.right}>
        {state}
        {count !== undefined && <span aria-hidden="true">{number(count)}</span>}
        {cap !== undefined && <Kbd>{cap}</Kbd>}
      </span>
    </span>
  )
}

function Sign({ of: Icon }: { readonly of: Exclude<Shown['sign'], { readonly article: unknown }> }) {
  return <Icon size={17} stroke={1.6} />
}
