import { rightEdit } from '../../../../../shared/fields/table/published'
import type { Switch } from '../../../../../shared/fields/table/table'
import { StateMark } from '../../../../ui/StateMark'
import { FixButton } from '../../fields/frame/FixButton'
import { type FieldState, useForm } from '../../fields/frame/use-field'
import { useReveal } from '../../reveal'
import styles from './odd-switch.module.css'
import { asWritten } from './switch-words'

interface Props {
  readonly turned: Switch
  readonly flag: FieldState
}

/** A switch whose value is none of its words: what stands there, and the words that it can be given. No state is claimed. */
export function OddSwitch({ turned, flag }: Props) {
  const { now } = useForm()
  const ways = [true, false].map((value) => ({ value, edit: rightEdit(value, turned) }))
  return (
    <div className={styles.odd}>
      <StateMark state="unknown" />
      <span>
        <code>{asWritten(now, turned)}</code> in the file
      </span>
      {!flag.readOnly && (
        <span className={styles.ways}>
          Set it to
          {ways.map(
            ({ value, edit }) =>
              edit !== null && (
                <FixButton
                  key={String(value)}
                  data-field={flag.id}
                  title={`Writes ${turned.key}: ${String(edit.value)}`}
                  aria-description={`Writes ${turned.key}: ${String(edit.value)}`}
                  onClick={() => {
                    flag.edit(edit)
                    // The switch is there then, and takes the focus.
                    useReveal.setState({ field: { path: edit.path } })
                  }}
                >
                  {value ? 'Published' : 'Unpublished'}
                </FixButton>
              ),
          )}
        </span>
      )}
    </div>
  )
}
