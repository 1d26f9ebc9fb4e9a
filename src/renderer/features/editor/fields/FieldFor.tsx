import { Entries } from '../form/entries/Entries'
import { DateField } from './date/DateField'
import { FlagField } from './FlagField'
import type { FieldProps } from './frame/use-field'
import { NumberField } from './NumberField'
import { OpaqueField } from './OpaqueField'
import { Pair } from './Pair'
import { PictureField } from './picture/PictureField'
import { ProviderText } from './provider/ProviderText'
import { ChoiceField } from './suggest/ChoiceField'
import { TagsField } from './suggest/TagsField'
import { TextField } from './TextField'
import { ListField } from './value/ListField'
import { MapField } from './value/MapField'
import { useKind } from './value/use-kind'

/** The control of a field, by its kind, or by the kind of its value where that is another one. */
export function FieldFor(props: FieldProps) {
  const field = useKind(props.field, props.path)
  return <ByKind {...props} field={field} />
}

function ByKind(props: FieldProps) {
  const { field, path, suffix } = props
  switch (field.kind) {
    case 'text':
      if (field.isOfProvider) return <ProviderText {...props} map={path.slice(0, -1)} />
      return field.role === 'provider' ? <ProviderText {...props} map={null} /> : <TextField {...props} />
    case 'long text':
    case 'link':
      return <TextField {...props} />
    case 'date':
      return <DateField {...props} />
    case 'number':
      return <NumberField {...props} />
    case 'flag':
      return <FlagField {...props} />
    case 'choice':
      return <ChoiceField {...props} />
    case 'list of choices':
      return <TagsField {...props} />
    case 'opaque':
      return <OpaqueField {...props} />
    case 'picture':
      return <PictureField {...props} />
    case 'list of cards':
      return <Entries {...props} />
    case 'provider':
      if (field.fields === null) return <MapField {...props} />
      return (
        <Pair>
          {field.fields.map((one) => (
            <ProviderText key={one.key} field={one} path={[...path, one.key]} suffix={suffix} map={path} />
          ))}
        </Pair>
      )
    case 'map':
      return <MapField {...props} />
    case 'list of maps':
    case 'any':
      return <ListField {...props} />
  }
}
