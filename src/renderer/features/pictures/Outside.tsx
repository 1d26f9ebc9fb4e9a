import { useEffect, useState } from 'react'
import { outsideSource } from '../../../shared/pictures/address'
import { tileWords } from '../../../shared/pictures/words'
import { MAX_ADDRESS_LETTERS } from '../../../shared/query/address'
import { useSession } from '../../app/session'
import type { PictureProps } from './Picture'
import styles from './picture.module.css'
import { StandIn } from './StandIn'
import { comeIntoSight, usePictures } from './store'
import { Tile } from './Tile'

interface Props extends PictureProps {
  readonly src: string
  /** Where main serves the workspace's pictures. */
  readonly folder: string
}

/** A picture on a server: named to main while it is in sight, and shown as main answers; before consent the initial. */
export function Outside({ src, name, of, size, inOption = false, folder }: Props) {
  const isAllowed = useSession(({ workspace }) => workspace?.pictures.shown === true)
  const opened = useSession(({ openPath }) => openPath)
  const path = of ?? opened
  const picture = usePictures(({ seen }) => seen.get(src))
  const isAsked = isAllowed && path !== null && src.length <= MAX_ADDRESS_LETTERS
  useEffect(() => (isAsked ? comeIntoSight(path, src) : undefined), [isAsked, path, src])
  if (!isAsked || picture === undefined) return <StandIn name={name} loading={isAsked} />
  const { look, id, server } = picture
  if (look.kind === 'shown') return <Fading key={id} address={outsideSource(folder, id, size, look.at)} name={name} />
  const words = tileWords(look, server)
  if (look.kind === 'waiting' || words === null) return <StandIn name={name} loading />
  return <Tile picture={picture} words={words} inOption={inOption} />
}

/** The initial keeps the place until the picture is drawn. */
function Fading({ address, name }: { readonly address: string; readonly name: string }) {
  const [drawn, setDrawn] = useState(false)
  return (
    <span className={styles.fading}>
      {!drawn && <StandIn name={name} loading />}
      <img
        className={styles.picture}
        src={address}
        alt=""
        draggable={false}
        data-drawn={drawn}
        onLoad={() => setDrawn(true)}
      />
    </span>
  )
}
