import { FieldFrame, inputId } from '../frame/FieldFrame'
import { described } from '../frame/Notes'
import { type FieldProps, textEdit, useField } from '../frame/use-field'
import { SuggestInput } from './SuggestInput'
import { useSuggestions } from './use-suggestions'

/** One word of a set that grows: suggestions from the library, any text allowed (Type, Category). */
export function ChoiceField({ field, path, suffix }: FieldProps) {
  const state = useField(path)
  const suggestions = useSuggestions(field.key)
  const write = (text: string): void => state.edit(textEdit(path, text))
  return (
    <FieldFrame label={field.label} state={state}>
      <SuggestInput
        id={inputId(state.id)}
        field={state.id}
        label={field.label + suffix}
        value={state.shown}
        readOnly={state.readOnly}
        describedBy={described(state)}
        suggestions={suggestions}
        onType={write}
        onChoose={write}
      />
    </FieldFrame>
  )
}
