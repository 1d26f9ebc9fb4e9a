import type { Path } from '../../../../../shared/article'
import { isWithin } from '../../text/values'
import styles from './problems-below.module.css'
import { useForm } from './use-field'

/** How many problems what is folded away holds: hints stay with their fields. */
export function ProblemsBelow({ paths }: { readonly paths: readonly Path[] }) {
  const { findings } = useForm()
  const isBelow = (path: Path): boolean => paths.some((top) => isWithin(top, path))
  const count = findings.filter(
    ({ severity, path }) => severity !== 'hint' && path !== undefined && isBelow(path),
  ).length
  if (count === 0) return null
  return <span className={styles.below}>{count === 1 ? '1 problem' : `${count} problems`}</span>
}
