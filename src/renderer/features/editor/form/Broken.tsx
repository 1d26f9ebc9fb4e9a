import { forbidsEditing, GIT_CONFLICT, offsetAt } from '../../../../shared/article'
import type { Fix } from '../../../../shared/validation'
import { useForm } from '../fields/frame/use-field'
import { makeFix, showSource, useEditor } from '../text/store'
import styles from './broken.module.css'

/** Why the fields are read only: where the text can't be read, or what forbids editing. Nothing where all is well. */
export function Broken({ readOnly }: { readonly readOnly: string | null }) {
  const { path, now, findings } = useForm()
  // What the rules find, like a missing title, is for the form to put right.
  const codes = new Set(now.problems.filter(forbidsEditing).map(({ code }) => code))
  // Its bar says it on every tab.
  codes.delete(GIT_CONFLICT)
  const errors = findings.filter(({ code }) => codes.has(code))
  if (errors.length === 0 && readOnly === null) return null
  const first = errors[0]
  const open = (line: number, column: number): void => {
    const at = offsetAt(now.text, line, column)
    showSource({ from: at, to: at })
  }
  const mend = (fix: Fix): void => {
    makeFix(path, fix, '')
    // The button goes with what it put right; the fields come.
    useEditor.setState({ wantsFocus: true, fieldAlong: null })
  }
  return (
    <div className={styles.broken} role="note">
      <strong>{first ? 'The form can’t edit this file as it is' : 'Read only'}</strong>
      {readOnly !== null && <p>{readOnly}</p>}
      {errors.map((problem) => (
        <p key={`${problem.line}:${problem.column}:${problem.code}`}>
          Line {problem.line}, column {problem.column}: {problem.message}
        </p>
      ))}
      {first && (
        <div className={styles.brokenActions}>
          {readOnly === null && first.fix && (
            <button type="button" className={styles.button} onClick={() => first.fix && mend(first.fix)}>
              Fix: {first.fix.what}
            </button>
          )}
          <button type="button" className={styles.button} onClick={() => open(first.line, first.column)}>
            Open in Source
          </button>
        </div>
      )}
    </div>
  )
}
