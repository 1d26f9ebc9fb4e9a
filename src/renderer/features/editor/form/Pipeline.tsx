import { IconChevronRight } from '@tabler/icons-react'
import { articleFields, type Field, type Path } from '../../../../shared/article'
import { changeSettings, useSession } from '../../../app/session'
import { ProblemsBelow } from '../fields/ProblemsBelow'
import { useForm } from '../fields/use-field'
import { showSource } from '../store'
import { shownValue, valueAt } from '../values'
import styles from './form.module.css'

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
  const open = useSession((session) => session.settings?.pipelineOpen ?? false)
  const others = Object.keys(now.data).filter((key) => !known.has(key))
  const extras = providerExtras.filter((field) => valueAt(now.data, ['provider', field.key]) !== undefined)
  return (
    <section className={styles.pipeline} aria-label="From the pipeline">
      <div className={styles.disclosureLine}>
        <button
          type="button"
          className={styles.disclosure}
          aria-expanded={open}
          onClick={() => void changeSettings({ pipelineOpen: !open })}
        >
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
  const { now } = useForm()
  const range = now.rangeOf(path)
  return (
    <div className={styles.other}>
      <span className={styles.otherName}>
        <bdi>{name}</bdi>
      </span>
      <pre className={styles.otherValue} dir="ltr">
        {shownValue(now, path)}
      </pre>
      {range && (
        <button
          type="button"
          className={styles.link}
          aria-label={`Edit ${name} in Source`}
          onClick={() => showSource(range)}
        >
          Edit in Source
        </button>
      )}
    </div>
  )
}
