import { mapOf, sameValue } from '../../../../../shared/article/value'
import { firstOf } from '../../../../../shared/fields/table/values'
import { foldedValue, MAX_FOLDED_LETTERS } from '../../../../../shared/text/fold'
import { clipped } from '../../../../../shared/text/label'
import { type KnownTopics, type TypedWords, useTopics } from '../../../topics'
import type { FormField } from '../form-field'
import { type FormContext, useForm } from '../frame/use-field'

/** What its title and excerpt say by now; null where that is what the file says. */
function typedWords({ now, file, table }: FormContext): TypedWords | null {
  const of = (role: 'title' | 'excerpt', data: unknown): unknown => firstOf(mapOf(data), table.roles[role])
  const said = (role: 'title' | 'excerpt'): string => {
    const value = of(role, now.data)
    return typeof value === 'string' ? clipped(value, MAX_FOLDED_LETTERS) : ''
  }
  const isSame = (['title', 'excerpt'] as const).every((role) => sameValue(of(role, now.data), of(role, file.data)))
  return isSame ? null : { title: said('title'), excerpt: said('excerpt') }
}

/** The topics to choose from for a field of the open article; of another field, and until they are wanted, none. */
export function useFieldTopics({ role, choices, isClosed }: FormField, isWanted: boolean): KnownTopics {
  const form = useForm()
  const topics = useTopics(form.path, isWanted && role === 'topics' && !isClosed, typedWords(form))
  const own = (choices ?? []).map((value) => ({ value, count: null }))
  if (isClosed) return { suggested: [], used: own, taxonomy: [], isHere: true }
  const known = new Set(topics.used.map(({ value }) => foldedValue(value)))
  const unused = own.filter(({ value }) => !known.has(foldedValue(value)))
  return unused.length === 0 ? topics : { ...topics, used: [...topics.used, ...unused] }
}
