import { useState } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import { type PictureSize, placeOfPicture } from '../../../shared/pictures/address'
import { useSession } from '../../app/session'
import { Outside } from './Outside'
import styles from './picture.module.css'
import { StandIn } from './StandIn'

export interface PictureProps {
  /** As the file has it: a path of the workspace, a data: or a web address; null where there is none. */
  readonly src: string | null
  /** Whose initial, and whose colour, stands in for a picture. */
  readonly name: string
  /** The article that names it; left out: the one that the editor shows. */
  readonly of?: string
  /** How large it is drawn; a copy of it is enough for a row or a card. */
  readonly size: PictureSize
  /** It stands in the option of a list, where nothing can have the focus. */
  readonly inOption?: boolean
}

/** A picture that fills its place. Where none can be shown: the provider's initial, or a tile that says why. */
export function Picture(props: PictureProps) {
  return (
    <ErrorBoundary resetKeys={[props.src]} fallback={<StandIn name={props.name} />}>
      <Shown {...props} />
    </ErrorBoundary>
  )
}

function Shown(props: PictureProps) {
  const { src, name } = props
  const folder = useSession(({ workspace }) => (workspace === null ? null : `copydesk-image://${workspace.id}`))
  const place = src === null ? null : placeOfPicture(src)
  if (src !== null && place === 'inline') return <Local address={src} name={name} />
  if (src === null || folder === null) return <StandIn name={name} />
  if (place === 'outside') return <Outside {...props} src={src} folder={folder} />
  return <Local address={localAddress(src, folder)} name={name} />
}

function localAddress(src: string, folder: string): string {
  // Half of a surrogate pair, which a text may hold while it is typed, can't be encoded.
  return `${folder}/${src.toWellFormed().replace(/^\/+/, '').split('/').map(encodeURIComponent).join('/')}`
}

/**
 * What main sends where a picture of the folder can't be shown: one pixel, for an error would be one in the console too. A
 * picture of one pixel that is really there shows readers as little.
 */
const isPlaceholder = ({ src, naturalWidth, naturalHeight }: HTMLImageElement): boolean =>
  naturalWidth === 1 && naturalHeight === 1 && !src.startsWith('data:')

function Local({ address, name }: { readonly address: string; readonly name: string }) {
  const [failed, setFailed] = useState<string | null>(null)
  if (failed === address) return <StandIn name={name} missing />
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
