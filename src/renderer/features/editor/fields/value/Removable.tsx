import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Path } from '../../../../../shared/article'
import { valueAt } from '../../../../../shared/article/value'
import smallIcon from '../../../../ui/button/small-icon.module.css'
import { pathKey } from '../../text/values'
import { type FieldProps, useForm } from '../frame/use-field'
import styles from './removable.module.css'
import { fieldBehind, removeAt } from './remove-at'

interface Props extends FieldProps {
  /** The list or map that it is in: said there where it can't be removed. */
  readonly within: Path
  /** What else can be done with it, before 'Remove'. */
  readonly actions?: ReactNode
}

/** A field that can be taken out of the file, key and all. */
export function Removable({ within, actions, ...field }: Props) {
  const { path: article, now, readOnly, FieldFor } = useForm()
  const isThere = valueAt(now.data, field.path) !== undefined
  const name = field.field.label + field.suffix
  return (
    <div className={styles.removable} data-removable>
      <FieldFor {...field} />
      <span className={styles.actions}>
        {actions}
        {!readOnly && isThere && (
          <button
            type="button"
            className={smallIcon.button}
            aria-label={`Remove ${name}`}
            title="Remove it from the file"
            onClick={(event) => removeAt(article, field.path, pathKey(within), fieldBehind(event.currentTarget))}
          >
            <IconX size={15} aria-hidden="true" />
          </button>
        )}
      </span>
    </div>
  )
}
