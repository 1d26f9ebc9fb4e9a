import { useState } from 'react'
import type { Path } from '../../../../../shared/article'
import { mapOf, valueAt } from '../../../../../shared/article/value'
import { firstOf } from '../../../../../shared/fields/table/values'
import { number } from '../../../../../shared/numbers'
import { alert, announce } from '../../../../core/session'
import { Picture } from '../../../pictures'
import { readData } from '../../related/store'
import { articleOf } from '../../text/article-of'
import { articleAt, makeEdits } from '../../text/store'
import { FieldFrame, inputId } from '../frame/FieldFrame'
import { described } from '../frame/Notes'
import { type FieldProps, textEdit, useField, useForm } from '../frame/use-field'
import { CleanedPaste } from '../paste/CleanedPaste'
import { usePaste } from '../paste/use-paste'
import { SuggestInput } from '../suggest/SuggestInput'
import { TextField } from '../TextField'
import styles from './provider-text.module.css'
import { type KnownProvider, providerEdits, providerOfAddress } from './providers'
import { useProviders } from './use-providers'

interface Props extends FieldProps {
  /** Where the map stands of which this is a text; null: the text is all there is of the provider. */
  readonly map: Path | null
}

/** The id of the choice that goes by the article's web address. */
const ADDRESS = 'address'

/** Makes the article's provider this one, as one step, in the keys that its newest article has of it. */
async function fill(article: string, place: Path, provider: KnownProvider, field: string): Promise<void> {
  try {
    const other = provider.like.find((path) => path !== article)
    const like = other === undefined ? null : await readData(other)
    const now = articleAt(article)
    if (now === undefined) return
    const edits = providerEdits(place, valueAt(articleOf(now.text).data, place), provider, valueAt(like, place))
    if (edits.length > 0 && makeEdits(article, edits, field)) announce(`From ${provider.name ?? provider.domain ?? ''}`)
  } catch (error) {
    alert(`The provider isn’t filled in: ${(error as Error).message}`)
  }
}

/** The name or the domain of a provider, with those that the site and its articles know: by name, domain or the web address. */
export function ProviderText({ field, path, suffix, map }: Props) {
  const form = useForm()
  const state = useField(path)
  const [wanted, setWanted] = useState(0)
  const known = useProviders(wanted)
  const byAddress =
    map === null ? null : providerOfAddress(firstOf(mapOf(form.now.data), form.table.roles.address), known)
  const isOther = state.value !== undefined && state.value !== null && typeof state.value === 'object'
  const by = new Map(known.map((one) => [one.id, one]))
  const providerOf = (id: string): KnownProvider | null => (id === ADDRESS ? byAddress : (by.get(id) ?? null))
  const choose = (id: string): void => {
    const provider = providerOf(id)
    if (provider === null) return
    if (map !== null) void fill(form.path, map, provider, state.id)
    else state.edit(textEdit(field, path, provider.name ?? provider.domain ?? ''))
  }
  const textOf = (id: string): string => {
    const { name = null, domain = null } = providerOf(id) ?? {}
    return [name, domain].filter((part) => part !== null).join(' ')
  }
  const shownOf = (id: string) => {
    const provider = providerOf(id)
    const name = provider?.name ?? provider?.domain ?? ''
    return {
      text: name,
      start: (
        <span className={styles.logo}>
          <Picture src={provider?.logo ?? null} name={name} size="row" inOption />
        </span>
      ),
      hint: [
        id === ADDRESS ? 'from the web address' : map !== null && provider?.name != null ? provider.domain : null,
        provider !== null && provider.uses > 0 ? number(provider.uses) : null,
      ]
        .filter((part) => part !== null)
        .join(' · '),
    }
  }
  const value = state.unwritten ?? state.shown
  const type = (text: string): void => state.edit(textEdit(field, path, text))
  const { cleaned, onPaste } = usePaste(form.path, state.id, value, 'one line', type)
  const cleanedId = `cleaned-${state.id}`
  // An input of one line would lose its breaks.
  if (/[\r\n]/.test(state.shown)) return <TextField field={field} path={path} suffix={suffix} />
  return (
    <FieldFrame field={field} state={state}>
      <SuggestInput
        id={inputId(state.id)}
        field={state.id}
        role="textbox"
        label={field.label + suffix}
        value={value}
        readOnly={state.readOnly || field.readOnly || isOther}
        required={field.required}
        describedBy={[described(state), cleaned !== null && cleanedId].filter(Boolean).join(' ') || undefined}
        description={field.aside}
        suggestions={[...(byAddress === null ? [] : [ADDRESS]), ...by.keys()]}
        textOf={textOf}
        shownOf={shownOf}
        showsAll
        onWant={() => setWanted((times) => times + 1)}
        onType={type}
        onPaste={onPaste}
        onChoose={choose}
      />
      {cleaned !== null && <CleanedPaste id={cleanedId} what={cleaned} />}
    </FieldFrame>
  )
}
