import { createContext, useContext, useState } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import styles from './picture.module.css'

/** Where local pictures come from: 'copydesk-image://ID'; null where none can be shown. */
export const PictureFolder = createContext<string | null>(null)

/** The address that shows a picture as a file names it; null for one on the network, which is not loaded. */
function addressOf(src: string, folder: string | null): string | null {
  if (src.startsWith('data:image/')) return src
  if (folder === null || /^([a-z][a-z0-9+.-]*:|\/\/)/i.test(src)) return null
  // Half of a surrogate pair, which a text may hold while it is typed, can't be encoded.
  return `${folder}/${src.toWellFormed().replace(/^\/+/, '').split('/').map(encodeURIComponent).join('/')}`
}

const hostOf = (src: string): string => {
  const whole = src.startsWith('//') ? `https:${src}` : src
  return URL.canParse(whole) ? new URL(whole).host : ''
}

/** The same colour for the same provider, always. */
function hueOf(name: string): number {
  let hash = 0
  for (const sign of name) hash = (hash * 31 + (sign.codePointAt(0) ?? 0)) % 360
  return hash
}

const MISSING = 'picture missing'

/**
 * What main sends where a picture of the folder can't be shown: one pixel, for an error would be one in the console too. A
 * picture of one pixel that is really there shows readers as little.
 */
const isPlaceholder = ({ src, naturalWidth, naturalHeight }: HTMLImageElement): boolean =>
  naturalWidth === 1 && naturalHeight === 1 && !src.startsWith('data:')

interface Props {
  /** As the file has it: a path of the workspace, a data: or a web address; null where there is none. */
  readonly src: string | null
  /** Whose initial, and whose colour, stands in for a picture. */
  readonly name: string
}

/** A picture that fills its place. One on the network shows its host, no picture or a missing one the provider's initial. */
export function Picture({ src, name }: Props) {
  return (
    <ErrorBoundary resetKeys={[src]} fallback={<StandIn host="" name={name} />}>
      <Shown src={src} name={name} />
    </ErrorBoundary>
  )
}

function Shown({ src, name }: Props) {
  const folder = useContext(PictureFolder)
  const [failed, setFailed] = useState<string | null>(null)
  const address = src === null ? null : addressOf(src, folder)
  if (address !== null && failed !== address) {
    return (
      <img
        className={styles.picture}
        src={address}
        alt=""
        draggable={false}
        onLoad={({ currentTarget }) => isPlaceholder(currentTarget) && setFailed(address)}
        onError={() => setFailed(address)}
      />
    )
  }
  return <StandIn host={src === null || address !== null ? '' : hostOf(src)} name={name} missing={address !== null} />
}

interface StandInProps {
  readonly host: string
  readonly name: string
  /** The article names a picture that isn't there. */
  readonly missing?: boolean
}

function StandIn({ host, name, missing = false }: StandInProps) {
  const said = missing
    ? ({ role: 'img', 'aria-label': MISSING, title: MISSING } as const)
    : { 'aria-hidden': host === '' }
  return (
    <span className={styles.standIn} style={{ '--hue': hueOf(name) } as React.CSSProperties} {...said}>
      {host ? <span className={styles.host}>{host}</span> : ([...name.trim()][0] ?? '?').toLocaleUpperCase()}
    </span>
  )
}
