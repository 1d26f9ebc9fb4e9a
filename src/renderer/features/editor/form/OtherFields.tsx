import { IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import type { Path } from '../../../../shared/article'
import { valueAt } from '../../../../shared/article/value'
import { fieldName } from '../../../../shared/change/field-names'
import { changeSettings, useSession } from '../../../core/session'
import { keyField, placesOf } from '../fields/form-field'
import { ProblemsBelow } from '../fields/frame/ProblemsBelow'
import { useForm } from '../fields/frame/use-field'
import { AddField } from '../fields/value/AddField'
import { kindOfValue } from '../fields/value/kind-of'
import { Removable } from '../fields/value/Removable'
import { useReveal } from '../reveal'
import { showSource } from '../text/store'
import { isWithin, pathKey } from '../text/values'
import { switchPath } from './header/PublishedSwitch'
import { LinkButton } from './LinkButton'
import type { Layout } from './layout'
import styles from './other-fields.module.css'

const OTHER = 'Other fields'

/** What editors rarely touch, closed until they want it; whether it is open is remembered. */
export function OtherFields({ layout }: { readonly layout: Layout }) {
  const { lines, folded, others, absent } = layout
  const { now, table, readOnly } = useForm()
  const kept = useSession((session) => session.settings?.pipelineOpen ?? false)
  const revealed = useReveal((reveal) => reveal.field)
  const [seen, setSeen] = useState<typeof revealed>(null)
  /** Opened for a field that is to be shown; that isn't remembered. */
  const [shown, setShown] = useState(false)
  const hasPipeline = table.site === 'newsroom'
  const name = hasPipeline ? 'From the pipeline' : OTHER
  // A map whose keys stand above came or went as a whole.
  const isAbove = (path: Path): boolean =>
    (table.switch !== null && pathKey(switchPath(table.switch)) === pathKey(path)) ||
    lines.flat().some((one) => placesOf(one).some((place) => isWithin(place, path) || isWithin(path, place)))
  const isFolded = (path: Path): boolean => folded.flatMap(placesOf).some((place) => isWithin(place, path))
  if (revealed !== seen) {
    setSeen(revealed)
    if (revealed !== null && (isFolded(revealed.path) || !isAbove(revealed.path))) setShown(true)
  }
  const open = kept || shown
  const toggle = (): void => {
    setShown(false)
    if (kept === open) void changeSettings({ pipelineOpen: !open })
  }
  return (
    <section className={styles.others} aria-label={name}>
      <div className={styles.disclosureLine}>
        <button type="button" className={styles.disclosure} aria-expanded={open} onClick={toggle}>
          <IconChevronRight size={15} aria-hidden="true" className={styles.chevron} data-open={open} />
          {name}
        </button>
        {!open && <ProblemsBelow paths={[...folded.flatMap(placesOf), ...others]} />}
      </div>
      {open && (
        <div className={styles.fields}>
          {folded.map((one) => (
            <Folded key={pathKey(one.path)} {...one} isRemovable={!hasPipeline} />
          ))}
          {hasPipeline && others.length > 0 && <h3 className={styles.subhead}>{OTHER}</h3>}
          {others.map((path) => (
            <OtherField key={pathKey(path)} path={path} />
          ))}
          {!readOnly && <AddField path={[]} suffix="" taken={Object.keys(now.data)} offered={absent} />}
        </div>
      )}
    </section>
  )
}

function Folded({ isRemovable, ...one }: Layout['folded'][number] & { readonly isRemovable: boolean }) {
  const { FieldFor, now } = useForm()
  // A single picture is a card, which has its own way out.
  const isCard = one.field.kind === 'picture' && !Array.isArray(valueAt(now.data, one.path))
  return isRemovable && !isCard ? <Removable {...one} within={[]} /> : <FieldFor {...one} />
}

/** A field without a row: edited by its value, here or where its own writing is. */
function OtherField({ path }: { readonly path: Path }) {
  const { now, table } = useForm()
  const key = String(path.at(-1))
  const label = path.length === 1 ? fieldName(path, table) : key
  const suffix = path
    .slice(0, -1)
    .toReversed()
    .map((step) => `, ${step}`)
    .join('')
  const range = now.rangeOf(path)
  return (
    <Removable
      field={keyField(key, label, kindOfValue(key, valueAt(now.data, path)))}
      path={path}
      suffix={suffix}
      within={[]}
      actions={
        range && (
          <LinkButton aria-label={`Edit ${label}${suffix} in Source`} onClick={() => showSource(range)}>
            Edit in Source
          </LinkButton>
        )
      }
    />
  )
}
