import { IconGitMerge } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { clipped } from '../../../../../shared/text/label'
import type { Fix } from '../../../../../shared/validation'
import { clockTime } from '../../../../ui/age'
import { ClashMark } from '../../conflict/ClashMark'
import type { FormField } from '../form-field'
import { FieldHead } from './FieldHead'
import { FixButton } from './FixButton'
import styles from './field-frame.module.css'
import { clashId, Notes } from './Notes'
import type { FieldState } from './use-field'

interface Props {
  readonly field: Pick<FormField, 'label' | 'required' | 'aside'>
  readonly state: Pick<
    FieldState,
    'id' | 'name' | 'dirty' | 'came' | 'clash' | 'readOnly' | 'notes' | 'mend' | 'openSource'
  >
  /** Shown at the right of the label: a count, a button. */
  readonly aside?: ReactNode
  readonly className?: string
  /** The field stands before its label, in one line with it. */
  readonly isTick?: boolean
  readonly children: ReactNode
}

/** What it was is a reminder; the bar above the form has the lines. */
const MAX_WAS_LETTERS = 80

export const inputId = (id: string): string => `field-${id}`

/** Label, the blue dot of an unsaved value, the field, and what is said of it. */
export function FieldFrame({ field, state, aside, className, isTick = false, children }: Props) {
  const { id, name, dirty, came, clash, readOnly, notes, mend, openSource } = state
  const fix = (one: Fix): void => {
    mend(one)
    // The button goes with its note: the cursor stays with the field.
    document.getElementById(inputId(id))?.focus()
  }
  return (
    <div className={className ? `${styles.frame} ${className}` : styles.frame} data-came={came !== null}>
      <div className={isTick ? styles.tick : styles.above}>
        <FieldHead
          label={field.label}
          required={field.required}
          input={inputId(id)}
          dirty={dirty}
          aside={aside ?? field.aside}
        />
        {children}
      </div>
      {clash !== null && <ClashMark clash={clash} id={clashId(id)} />}
      {came !== null && (
        <p className={styles.came}>
          <IconGitMerge size={14} stroke={1.7} aria-hidden="true" /> changed on disk, {clockTime(came.at)} · was{' '}
          {came.was === '' ? 'empty' : <s dir="auto">{clipped(came.was, MAX_WAS_LETTERS)}</s>}
        </p>
      )}
      <Notes id={id} notes={notes} name={name} {...(!readOnly && { onFix: fix })} />
      {openSource !== null && (
        <FixButton aria-label={`Open in Source: ${name}`} onClick={openSource}>
          Open in Source
        </FixButton>
      )}
    </div>
  )
}
