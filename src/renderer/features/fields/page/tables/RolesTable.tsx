import type { Part, RoleRead, Row } from '../../../../../shared/fields'
import { roleLabels } from '../../../../../shared/fields'
import { roleChange } from '../../../../../shared/fields/own/otherwise'
import { counted, number } from '../../../../../shared/numbers'
import { bestMatches } from '../../../../../shared/query/matching'
import { type Option, Picker } from '../../../../ui/choice/Picker'
import { showArticles } from '../../show'
import { changeFields } from '../../store'
import type { Ask } from '../asked'
import { RoleMenu } from '../menus/RoleMenu'
import look from './look.module.css'
import { RoleSign } from './RoleSign'
import styles from './roles-table.module.css'
import { Share } from './Share'
import { TableHead } from './TableHead'

interface Props {
  readonly roles: readonly RoleRead[]
  readonly rows: readonly Row[]
  /** How many articles the numbers count. */
  readonly compared: number
  readonly ask: Ask
}

/** What each key means to the app. */
export function RolesTable({ roles, rows, compared, ask }: Props) {
  return (
    <section className={look.part}>
      <h3 id="fields-roles">What the keys mean</h3>
      <table className={look.table} aria-labelledby="fields-roles">
        <TableHead
          columns={[
            { name: 'Role', className: styles.role },
            { name: 'Key', className: styles.key },
            { name: 'How it is read', className: styles.how },
            { name: 'Evidence' },
          ]}
        />
        <tbody>
          {roles.map((role) => (
            <RoleRow key={role.role} role={role} roles={roles} rows={rows} compared={compared} ask={ask} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** What says that no key carries a role: no key is called so. */
const NO_KEY = ''
const noKey: Option = { id: NO_KEY, label: 'no key' }

function optionsOf(rows: readonly Row[], roles: readonly RoleRead[], own: RoleRead): readonly Option[] {
  const known = rows.map(({ key, articles }): Option => {
    const other = roles.find((role) => role.key === key && role !== own)
    return { id: key, label: key, hint: other === undefined ? number(articles) : roleLabels[other.role] }
  })
  // A key that lies in the items of a list is no row of its own.
  const isRow = own.key === null || known.some(({ id }) => id === own.key)
  return [noKey, ...(isRow || own.key === null ? [] : [{ id: own.key, label: own.key }]), ...known]
}

const find = (options: readonly Option[], text: string): readonly Option[] =>
  bestMatches(options, text, ({ label }) => label)

function RoleRow({ role, roles, rows, compared, ask }: Props & { readonly role: RoleRead }) {
  const label = roleLabels[role.role]
  const isOwn = role.guess !== undefined
  const take = (id: string): void => {
    const key = id === NO_KEY ? null : id
    const done = key === null ? `${label} has no key now` : `${key} is the ${label.toLowerCase()} now`
    void changeFields(roleChange(roles, role.role, key), done)
  }
  return (
    <tr>
      <th scope="row">
        <span className={styles.name}>
          <RoleSign role={role.role} /> {label}
        </span>
      </th>
      <td>
        <Picker
          label={`Key of ${label}`}
          findLabel="Find a key"
          chosen={role.key ?? NO_KEY}
          shown={role.key ?? (role.switch?.form === 'folder' ? '_drafts/' : 'no key')}
          options={optionsOf(rows, roles, role)}
          find={find}
          onTake={take}
          look={isOwn ? 'own' : role.key === null ? 'none' : undefined}
        />
      </td>
      <td className={styles.how}>
        <bdi>{role.how}</bdi>
      </td>
      <td>
        <Evidence role={role} label={label} compared={compared} />
      </td>
      <td className={look.menu}>
        <RoleMenu role={role} roles={roles} row={rows.find(({ key }) => key === role.key) ?? null} ask={ask} />
      </td>
    </tr>
  )
}

function Evidence({ role, label, compared }: { role: RoleRead; label: string; compared: number }) {
  const { have, guess } = role
  // Where no key carries it, only what stands in for it is worth a word.
  const rest = have === null ? role.rest.filter(({ words }) => words.startsWith('by ')) : role.rest
  return (
    <span className={styles.evidence}>
      {have !== null && (
        <>
          <Share of={compared === 0 ? 0 : have.articles / compared} />
          <Shown part={have} label={label}>
            {number(have.articles)} of {number(compared)}
          </Shown>
        </>
      )}
      {have === null && rest.length === 0 && <span>nothing is shown</span>}
      {rest.map((part) => (
        <span key={part.words} className={styles.part}>
          {number(part.articles)} <bdi>{part.words}</bdi>
          {': '}
          <Shown part={part} label={label}>
            show
          </Shown>
        </span>
      ))}
      {guess !== undefined && <span className={styles.own}>yours; the guess was {guess ?? 'no key'}</span>}
    </span>
  )
}

interface ShownProps {
  readonly part: Part
  readonly label: string
  readonly children: React.ReactNode
}

/** A number, or a word beside it, that lists what it counts. */
const Shown = ({ part, label, children }: ShownProps) => (
  <button
    type="button"
    className={styles.shown}
    aria-label={`Show ${counted(part.articles, 'article')}: ${label}, ${part.words}`}
    onClick={() => showArticles(part.query)}
  >
    {children}
  </button>
)
