import { isMap, valueAt } from '../../../../shared/article/value'
import { momentOf } from '../../../../shared/fields/table/moment'
import { languageOf } from '../../../../shared/text/language'
import { cutAtSentence, namesIn, type Quotes, sentenceCase, withQuotes } from '../../../../shared/text/reword'
import { call } from '../../../core/client'
import { type Command, everywhere } from '../../../core/command'
import { announce, workspaceId } from '../../../core/session'
import { articleOf } from './article-of'
import { endStep, lastFieldOf, setField, shownArticle, useEditor } from './store'
import { pathOfKey } from './values'

/** Of an article's own texts; the body is one, its beginning says enough. In UTF-16 units. */
const MAX_BODY_LETTERS = 20_000

/** All texts in a value, at any depth. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  const parts: readonly unknown[] = Array.isArray(value) ? value : isMap(value) ? Object.values(value) : []
  return parts.flatMap(textsIn)
}

/** The text field that the cursor is in, or was in last; null: it is none that words stand in. */
function fieldNow() {
  const article = shownArticle()
  const { tab } = useEditor.getState()
  if (article === undefined || article.readOnly !== null || article.refused !== null || tab !== 'form') return null
  const { data, body } = articleOf(article.text)
  const field = lastFieldOf(article)
  const path = pathOfKey(field)
  const value = valueAt(data, path)
  const isWords =
    typeof value === 'string' && value !== '' && !/^\w+:\/\//.test(value) && momentOf(value, null) === null
  if (!isWords) return null
  const others = [...textsIn(data).filter((text) => text !== value), body.slice(0, MAX_BODY_LETTERS)]
  return { article: article.path, field, path, value, others, language: languageOf(data) }
}
type Field = NonNullable<ReturnType<typeof fieldNow>>

/** `make` gives the text anew; null: there is nothing to change, which `nothing` says. */
function reword(nothing: string, make: (field: Field) => string | null): void {
  const field = fieldNow()
  if (field === null) return
  const value = make(field)
  if (value === null || value === field.value) {
    announce(nothing)
    return
  }
  endStep(field.article, field.field)
  setField(field.article, { op: 'set', path: field.path, value }, field.field)
  endStep(field.article, field.field)
  useEditor.setState({ wantsFocus: true })
}

const rewording = (id: string, label: string, run: () => unknown): Command =>
  everywhere({ id, label, when: () => fieldNow() !== null, run })

/** Which quotes the folder has; curly where it has none, or can't be asked. */
async function usualHere(): Promise<Quotes> {
  const workspace = workspaceId()
  const asked = workspace === undefined ? null : await call('readQuotes', { workspace }).catch(() => null)
  return asked?.quotes ?? 'curly'
}

/** Puts the quotes of the field right that has the cursor when it is asked. */
async function rewordQuotes(): Promise<void> {
  const meant = fieldNow()
  const quotes = await usualHere()
  const field = fieldNow()
  if (field?.article !== meant?.article || field?.field !== meant?.field) return
  reword('Its quotes are as most articles here have them', ({ value, language }) => withQuotes(value, quotes, language))
}

/** What can be done with the words of a text field, one step for undo each. */
export const rewordCommands: readonly Command[] = [
  rewording('text.quotes', 'Straight or curly quotes, as most articles here have them', rewordQuotes),
  rewording('text.cutAtSentence', 'Cut at the last sentence', () =>
    reword('It ends with a sentence, or has none', ({ value }) => cutAtSentence(value)),
  ),
  rewording('text.sentenceCase', 'Sentence case', () =>
    reword('It is in sentence case', ({ value, others }) => sentenceCase(value, namesIn(others))),
  ),
]
