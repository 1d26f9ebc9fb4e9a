import { isMap, valueAt } from '../../../../shared/article/value'
import { momentOf } from '../../../../shared/fields/table/moment'
import { languageOf } from '../../../../shared/text/language'
import { cutAtSentence, namesIn, quotesIn, sentenceCase, withQuotes } from '../../../../shared/text/reword'
import { type Command, everywhere } from '../../../core/command'
import { announce } from '../../../core/session'
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
const rewording = (id: string, label: string, nothing: string, make: (field: Field) => string | null): Command =>
  everywhere({
    id,
    label,
    when: () => fieldNow() !== null,
    run: () => {
      const field = fieldNow()
      if (field === null) return
      const value = make(field)
      if (value === null || value === field.value) return announce(nothing)
      endStep(field.article, field.field)
      setField(field.article, { op: 'set', path: field.path, value }, field.field)
      endStep(field.article, field.field)
      useEditor.setState({ wantsFocus: true })
    },
  })

/** What can be done with the words of a text field, one step for undo each. */
export const rewordCommands: readonly Command[] = [
  rewording(
    'text.quotes',
    'Straight or curly quotes, as this article has them',
    'Its quotes are like the others',
    (field) => withQuotes(field.value, quotesIn(field.others) ?? 'curly', field.language),
  ),
  rewording('text.cutAtSentence', 'Cut at the last sentence', 'It ends with a sentence, or has none', ({ value }) =>
    cutAtSentence(value),
  ),
  rewording('text.sentenceCase', 'Sentence case', 'It is in sentence case', ({ value, others }) =>
    sentenceCase(value, namesIn(others)),
  ),
]
