import { useEffect } from 'react'
import { outsideSource, placeOfPicture } from '../../../../shared/pictures/address'
import { MAX_ADDRESS_LETTERS } from '../../../../shared/text/address'
import { useSession } from '../../../core/session'
import { localAddress } from '../sources/local-address'
import { comeIntoSight, usePictures } from '../store'
import styles from './logo.module.css'

type Workspace = ReturnType<typeof useSession.getState>['workspace']

/** One on a server only where the workspace shows pictures. */
const mayShow = (workspace: Workspace, logo: string | null | undefined): boolean =>
  logo != null && (workspace?.pictures.shown === true || placeOfPicture(logo) !== 'outside')

/** Tells whether a logo may be shown now. */
export function useMayShow(): (logo: string | null | undefined) => boolean {
  const workspace = useSession((session) => session.workspace)
  return (logo) => mayShow(workspace, logo)
}

interface Props {
  /** Where it is shown from: a path of the workspace, a data: or a web address; none where its provider has none. */
  readonly src: string | null | undefined
  /** The article that names it; left out: none in particular. */
  readonly of?: string
  /** Where there is none its place is kept too, so that the names beside it stand in line. */
  readonly keepsPlace?: boolean
}

/** A provider's logo before its name: small, and nothing where it can't be shown. */
export function Logo({ src, of, keepsPlace = false }: Props) {
  const workspace = useSession((session) => session.workspace)
  if (src != null && workspace !== null && mayShow(workspace, src)) {
    const folder = `copydesk-image://${workspace.id}`
    switch (placeOfPicture(src)) {
      case 'inline':
        return <Place address={src} />
      case 'folder':
        return <Place address={localAddress(src, folder, of ?? null)} />
      case 'outside':
        return <Outside src={src} folder={folder} />
    }
  }
  return keepsPlace && <Place address={null} />
}

/** Named to main while it is in sight, as every picture on a server is. */
function Outside({ src, folder }: { readonly src: string; readonly folder: string }) {
  const picture = usePictures(({ seen }) => seen.get(src))
  const isAsked = src.length <= MAX_ADDRESS_LETTERS
  useEffect(() => (isAsked ? comeIntoSight(null, src) : undefined), [src, isAsked])
  const { look, id } = picture ?? {}
  return <Place address={look?.kind === 'shown' && id ? outsideSource(folder, id, 'row', look.at) : null} />
}

/** A background, which takes half the time of an image of its own, and is nothing where it can't be drawn. */
const Place = ({ address }: { readonly address: string | null }) => (
  <span
    className={styles.logo}
    style={address === null ? undefined : { backgroundImage: `url(${JSON.stringify(address)})` }}
    aria-hidden="true"
  />
)
