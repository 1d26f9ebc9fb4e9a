import { IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { articleFields, type Field, type Path } from '../../../../shared/article'
import { valueAt } from '../../../../shared/article/value'
import { drawn } from '../../../../shared/text/label'
import { changeSettings, useSession } from '../../../core/session'
import { ClashMark } from '../conflict/ClashMark'
import { ProblemsBelow } from '../fields/frame/ProblemsBelow'
import { useForm } from '../fields/frame/use-field'
import { useReveal } from '../reveal'
import { showSource } from '../text/store'
import { pathKey, shownValue } from '../text/values'
import { LinkButton } from './LinkButton'
import styles from './pipeline.module.css'

const known: ReadonlySet<string> = new Set(articleFields.map((field) => field.key))
const order = [
  'originalUrl',
  'ampWebUrl',
  'cdnAmpWebUrl',
  'updatedDateTime',
  'highlight',
  'featuredContent',
  'tags',
  'locale',
]
const place = ({ key }: Field): number => {
  const at = order.indexOf(key)
  return at === -1 ? order.length : at
}
const pipelineFields = articleFields
  .filter((field) => field.group === 'pipeline')
  .toSorted((a, b) => place(a) - place(b))
const folded = pipelineFields.map(({ key }) => [key])
const providerExtras = (articleFields.find((field) => field.kind === 'provider')?.fields ?? []).filter(
  (field) => field.kind !== 'text',
)

/** What editors rarely touch, closed until they want it; whether it is open is remembered. */
export function Pipeline() {
  const { now, FieldFor } = useForm()
  const kept = useSession((session) => session.settings?.pipelineOpen ?? false)
  const revealed = useReveal((reveal) => reveal.field)
  const [seen, setSeen] = useState<typeof revealed>(null)
  /** Opened for a field that is to be shown; that isn't remembered. */
  const [shown, setShown] = useState(false)
  const others = Object.keys(now.data).filter((key) => !known.has(key))
  const extras = providerExtras.filter((field) => valueAt(now.data, ['provider', field.key]) !== undefined)
  const isHere = ([key, part]: Path): boolean =>
    folded.some(([one]) => one === key) ||
    !known.has(String(key)) ||
    extras.some((field) => key === 'provider' && field.key === part)
  if (revealed !== seen) {
    setSeen(revealed)
    if (revealed !== null && isHere(revealed.path)) setShown(true)
  }
  const open = kept || shown
  const toggle = (): void => {
    setShown(false)
    if (kept === open) void changeSettings({ pipelineOpen: !open })
  }
  return (
    <section className={styles.pipeline} aria-label="From the pipeline">
      <div className={styles.disclosureLine}>
        <button type="button" className={styles.disclosure} aria-expanded={open} onClick={toggle}>
          <IconChevronRight size={15} aria-hidden="true" className={styles.chevron} data-open={open} />
          From the pipeline
        </button>
        {!open && <ProblemsBelow paths={folded} />}
      </div>
      {open && (
        <div className={styles.pipelineFields}>
          {pipelineFields.map((field) => (
            <FieldFor key={field.key} field={field} path={[field.key]} suffix="" />
          ))}
          {extras.map((field) => (
            <FieldFor key={field.key} field={field} path={['provider', field.key]} suffix=", provider" />
          ))}
          {others.length > 0 && <h3 className={styles.subhead}>Other fields</h3>}
          {others.map((key) => (
            <OtherField key={key} path={[key]} name={key} />
          ))}
        </div>
      )}
    </section>
  )
}

/** A field that the schema doesn't know: kept as it is, edited where its own writing is. */
function OtherField({ path, name }: { readonly path: Path; readonly name: string }) {
  const { now, clashes } = useForm()
  const clash = clashes.find(({ place }) => pathKey(place) === pathKey(path))
  const range = now.rangeOf(path)
  return (
    <div className={styles.other}>
      <span className={styles.otherName}>
        <bdi>{name}</bdi>
      </span>
      <pre className={styles.otherValue} dir="ltr">
        {drawn(shownValue(now, path))}
      </pre>
      {range && (
        <LinkButton data-field={pathKey(path)} aria-label={`Edit ${name} in Source`} onClick={() => showSource(range)}>
          Edit in Source
        </LinkButton>
      )}
      {clash !== undefined && (
        <div className={styles.otherClash}>
          <ClashMark clash={clash} />
        </div>
      )}
    </div>
  )
}
