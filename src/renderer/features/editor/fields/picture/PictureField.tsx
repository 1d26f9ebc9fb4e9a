import { valueAt } from '../../../../../shared/article/value'
import { ITEM } from '../../../../../shared/fields/table/key-path'
import { Entries } from '../../form/entries/Entries'
import { type FieldProps, useForm } from '../frame/use-field'
import { OnePicture } from './OnePicture'

/** A picture however it is written: a list of them, a map that names it, its address alone. */
export function PictureField(props: FieldProps) {
  const { field, path } = props
  const { now, table } = useForm()
  const value = valueAt(now.data, path)
  const isList = table.roles.picture[0]?.startsWith(`${field.key}${ITEM}`) ?? false
  const isAbsent = value === undefined || value === null
  return Array.isArray(value) || field.fields !== null || (isAbsent && isList) ? (
    <Entries {...props} />
  ) : (
    <OnePicture {...props} />
  )
}
