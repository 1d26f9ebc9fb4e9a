import { isMap, valueAt } from '../../../../../shared/article/value'
import { ITEM } from '../../../../../shared/fields/table/key-path'
import { sizeText } from '../../../../../shared/pictures/size'
import { Entries } from '../../form/entries/Entries'
import { Thumb } from '../../form/entries/Thumb'
import { addressOf } from '../../images/entry'
import { useSeenSize } from '../../images/use-seen-size'
import { type FieldProps, useForm } from '../frame/use-field'
import { TextField } from '../TextField'
import { MapField } from '../value/MapField'
import styles from './picture-field.module.css'

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

/** The address is typed beside the picture; emptied it leaves the file. */
function OnePicture(props: FieldProps) {
  const { now } = useForm()
  const value = valueAt(now.data, props.path)
  const address = addressOf(value)
  const { size, onSize } = useSeenSize(address)
  return (
    <div className={styles.picture}>
      <Thumb url={address} name={props.field.label} size="large" onSize={onSize} />
      <div className={styles.about}>
        {isMap(value) ? <MapField {...props} /> : <TextField {...props} field={{ ...props.field, kind: 'link' }} />}
        {address !== '' && size !== null && <p className={styles.size}>{sizeText(size)}</p>}
      </div>
    </div>
  )
}
