import { useState } from 'react'
import type { RoleRead, Row } from '../../../../../shared/fields'
import { FEW_ARTICLES } from '../../../../../shared/fields/rows/other-rows'
import { number } from '../../../../../shared/numbers'
import { bestMatches } from '../../../../../shared/query/matching'
import { Button } from '../../../../ui/button/Button'
import { kindOf, placeOf } from '../../words'
import type { Ask } from '../asked'
import { KeyMenu } from '../menus/KeyMenu'
import { KindSign } from './KindSign'
import styles from './keys-table.module.css'
import look from './look.module.css'
import { Share } from './Share'
import { TableHead } from './TableHead'

interface Props {
  readonly shown: readonly Row[]
  readonly rare: readonly Row[]
  readonly roles: readonly RoleRead[]
  readonly ask: Ask
}

/** With more keys than a screen shows one of them is found by a few letters. */
const MANY_KEYS = 15

/** All keys that mean nothing to the app by themselves. */
export function KeysTable({ shown, rare, roles, ask }: Props) {
  const [all, setAll] = useState(false)
  const [text, setText] = useState('')
  const count = shown.length + rare.length
  if (count === 0) return null
  const searching = text.trim() !== ''
  const rows = searching
    ? bestMatches([...shown, ...rare], text, ({ key, label }) => `${key} ${label}`)
    : all
      ? [...shown, ...rare]
      : shown
  return (
    <section className={look.part}>
      <h3 id="fields-keys">
        All other keys <span className={styles.count}>{number(count)}, in the order most articles have them</span>
        {count > MANY_KEYS && (
          <input
            type="search"
            spellCheck={false}
            className={styles.find}
            aria-label="Find a key"
            placeholder="Find a key"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </h3>
      <table className={look.table} aria-labelledby="fields-keys">
        <TableHead
          columns={[
            { name: 'Key', className: styles.key },
            { name: 'Kind', className: styles.kind },
            { name: 'Articles', className: styles.articles },
            { name: 'Examples', className: styles.examples },
            { name: 'Place', className: styles.place },
          ]}
        />
        <tbody>
          {rows.map((row) => (
            <KeyRow key={row.key} row={row} roles={roles} ask={ask} />
          ))}
        </tbody>
      </table>
      {searching && rows.length === 0 && <p className={styles.more}>No key has these letters.</p>}
      {rare.length > 0 && !searching && (
        <p className={styles.more}>
          <Button size="small" aria-expanded={all} onClick={() => setAll(!all)}>
            {all
              ? `Hide those in under ${FEW_ARTICLES} articles`
              : `${number(rare.length)} more, each in under ${FEW_ARTICLES} articles`}
          </Button>
        </p>
      )}
    </section>
  )
}

function KeyRow({ row, roles, ask }: { readonly row: Row; readonly roles: readonly RoleRead[]; readonly ask: Ask }) {
  const { guess } = row
  const own = (...names: readonly string[]): boolean => names.some((name) => Object.hasOwn(guess, name))
  const isRenamed = own('label')
  const examples = row.examples.join(' · ')
  return (
    <tr>
      <th scope="row" className={styles.key}>
        <bdi className={styles.code}>{row.key}</bdi>
        {isRenamed && <bdi className={styles.own}>{row.label}</bdi>}
      </th>
      <td>
        <span className={styles.kindOf} data-own={own('kind', 'choices')}>
          <KindSign kind={row.kind} /> {kindOf(row)}
        </span>
      </td>
      <td>
        <span className={styles.share}>
          <Share of={row.share} /> {number(row.articles)}
        </span>
      </td>
      <td className={styles.examples} title={examples}>
        <bdi className={styles.code}>{examples}</bdi>
      </td>
      <td>
        <span className={styles.placeOf} data-own={own('place', 'facet', 'order', 'required')}>
          {placeOf(row)}
          {row.required && ', required'}
        </span>
      </td>
      <td className={look.menu}>
        <KeyMenu row={row} roles={roles} ask={ask} />
      </td>
    </tr>
  )
}
