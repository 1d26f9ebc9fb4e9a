import styles from './stand-in.module.css'

/** The same colour for the same provider, always. */
function hueOf(name: string): number {
  let hash = 0
  for (const sign of name) hash = (hash * 31 + (sign.codePointAt(0) ?? 0)) % 360
  return hash
}

const MISSING = 'picture missing'

interface Props {
  readonly name: string
  /** The article names a picture of the folder that isn't there. */
  readonly missing?: boolean
  /** The picture is on its way. */
  readonly loading?: boolean
}

/** The provider's initial on its colour, in place of a picture. */
export function StandIn({ name, missing = false, loading = false }: Props) {
  const said = missing ? ({ role: 'img', 'aria-label': MISSING, title: MISSING } as const) : { 'aria-hidden': true }
  return (
    <span className={styles.standIn} style={{ '--hue': hueOf(name) } as React.CSSProperties} {...said}>
      {([...name.trim()][0] ?? '?').toLocaleUpperCase()}
      {loading && <span className={styles.loading} />}
    </span>
  )
}
