import { FieldFrame, inputId } from '../frame/FieldFrame'
import { described } from '../frame/Notes'
import { type FieldProps, textEdit, useField } from '../frame/use-field'
import { TextField } from '../TextField'
import { choicesSaid } from './choices-said'
import { SuggestInput } from './SuggestInput'
import { useSuggestions } from './use-suggestions'

/** One word of a set. The set grows with any text that is typed, unless the team closed it: then only its words are written. */
export function ChoiceField({ field, path, suffix }: FieldProps) {
  const state = useField(path)
  const suggestions = useSuggestions(field)
  const write = (text: string): void => {
    const isMeant = !field.isClosed || text === '' || suggestions.includes(text)
    if (isMeant) state.edit(textEdit(field, path, text))
    else state.refuse(text, `Not ${choicesSaid(suggestions)}; the file keeps its value.`)
  }
  // An input of one line would lose its breaks.
  if (!field.isClosed && /[\r\n]/.test(state.shown)) return <TextField field={field} path={path} suffix={suffix} />
  return (
    <FieldFrame field={field} state={state}>
      <SuggestInput
        id={inputId(state.id)}
        field={state.id}
        label={field.label + suffix}
        value={state.unwritten ?? state.shown}
        readOnly={state.readOnly}
        required={field.required}
        describedBy={described(state)}
        suggestions={suggestions}
        isChoice
        mayBeNew={!field.isClosed}
        onType={write}
        onChoose={write}
      />
    </FieldFrame>
  )
}
