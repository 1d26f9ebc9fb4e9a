import { useState } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import { type PictureSize, placeOfPicture } from '../../../shared/pictures/address'
import type { Pixels } from '../../../shared/pictures/size'
import { useSession } from '../../core/session'
import { Outside } from './Outside'
import styles from './picture.module.css'
import { StandIn } from './StandIn'
import { localAddress } from './sources/local-address'

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
  /** What it shows, as screen readers of the site say it; left out where it decorates the title beside it. */
  readonly alt?: string
  /** Told how large a picture of the folder is, once it is drawn; of a drawing nothing, for that has the size of its place. */
  readonly onSize?: ((size: Pixels) => void) | undefined
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
  const { src, name, alt, onSize } = props
  const folder = useSession(({ workspace }) => (workspace === null ? null : `copydesk-image://${workspace.id}`))
  const opened = useSession(({ openPath }) => openPath)
  const place = src === null ? null : placeOfPicture(src)
  if (src !== null && place === 'inline') {
    const isDrawing = src.startsWith('data:image/svg')
    return <Local address={src} name={name} alt={alt} onSize={isDrawing ? undefined : onSize} />
  }
  if (src === null || folder === null) return <StandIn name={name} />
  if (place === 'outside') return <Outside {...props} src={src} folder={folder} />
  return <Local address={localAddress(src, folder, props.of ?? opened)} name={name} alt={alt} onSize={onSize} />
}

/**
 * What main sends where a picture of the folder can't be shown: one pixel, for an error would be one in the console too. A
 * picture of one pixel that is really there shows readers as little.
 */
const isPlaceholder = ({ src, naturalWidth, naturalHeight }: HTMLImageElement): boolean =>
  naturalWidth === 1 && naturalHeight === 1 && !src.startsWith('data:')

interface LocalProps extends Pick<PictureProps, 'name' | 'onSize'> {
  readonly address: string
  readonly alt: string | undefined
}

function Local({ address, name, alt = '', onSize }: LocalProps) {
  const [failed, setFailed] = useState<string | null>(null)
  if (failed === address) return <StandIn name={name} missing />
  const loaded = (image: HTMLImageElement): void => {
    const { naturalWidth: width, naturalHeight: height } = image
    if (isPlaceholder(image)) setFailed(address)
    else if (width > 0 && height > 0) onSize?.({ width, height })
  }
  return (
    <img
      className={styles.picture}
      src={address}
      alt={alt}
      draggable={false}
      onLoad={({ currentTarget }) => loaded(currentTarget)}
      onError={() => setFailed(address)}
    />
  )
}
