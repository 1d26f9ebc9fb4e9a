import { Entries } from '../form/entries/Entries'
import { DateField } from './date/DateField'
import { FlagField } from './FlagField'
import type { FieldProps } from './frame/use-field'
import { NumberField } from './NumberField'
import { OpaqueField } from './OpaqueField'
import { Pair } from './Pair'
import { ChoiceField } from './suggest/ChoiceField'
import { TagsField } from './suggest/TagsField'
import { TextField } from './TextField'

/** The control of a field, by its kind. */
export function FieldFor(props: FieldProps) {
  const { field, path, suffix } = props
  switch (field.kind) {
    case 'text':
    case 'longText':
    case 'url':
      return <TextField {...props} />
    case 'date':
      return <DateField {...props} />
    case 'integer':
      return <NumberField {...props} />
    case 'flag':
      return <FlagField {...props} />
    case 'choice':
      return <ChoiceField {...props} />
    case 'tags':
    case 'textList':
      return <TagsField {...props} />
    case 'opaque':
      return <OpaqueField {...props} />
    case 'images':
    case 'related':
      return <Entries {...props} />
    case 'provider':
      return (
        <Pair>
          {field.fields?.map((one) => (
            <FieldFor key={one.key} field={one} path={[...path, one.key]} suffix={suffix} />
          ))}
        </Pair>
      )
  }
}
