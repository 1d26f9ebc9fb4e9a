import { type RefObject, useEffect, useRef, useState } from 'react'
import { outsideSource } from '../../../shared/pictures/address'
import { tileWords } from '../../../shared/pictures/words'
import { MAX_ADDRESS_LETTERS } from '../../../shared/text/address'
import { useSession } from '../../core/session'
import styles from './outside.module.css'
import type { PictureProps } from './Picture'
import { StandIn } from './StandIn'
import { comeIntoSight, usePictures } from './store'
import { Tile } from './Tile'

interface Props extends PictureProps {
  readonly src: string
  /** Where main serves the workspace's pictures. */
  readonly folder: string
}

/** An address that is being typed leads to other servers than the one that is meant: it is asked for once the typing pauses. */
const TYPING_PAUSE_MS = 1_000

/** Names a picture to main while it is in sight: the first one that is shown here at once, what is typed over it behind a pause. */
function useSight(path: string | null, src: string, isTyped: boolean): void {
  const isFirst = useRef(true)
  useEffect(() => {
    if (path === null) return
    if (isFirst.current || !isTyped) {
      isFirst.current = false
      return comeIntoSight(path, src)
    }
    let leave: (() => void) | undefined
    const timer = setTimeout(() => {
      leave = comeIntoSight(path, src)
    }, TYPING_PAUSE_MS)
    return () => {
      clearTimeout(timer)
      leave?.()
    }
  }, [path, src, isTyped])
}

/** A picture on a server: named to main while it is in sight, and shown as main answers; before consent the initial. */
export function Outside({ src, name, of, size, inOption = false, alt = '', folder }: Props) {
  const isAllowed = useSession(({ workspace }) => workspace?.pictures.shown === true)
  const opened = useSession(({ openPath }) => openPath)
  const path = of ?? opened
  const picture = usePictures(({ seen }) => seen.get(src))
  const isAsked = isAllowed && path !== null && src.length <= MAX_ADDRESS_LETTERS
  // Only of the open article an address is typed.
  useSight(isAsked ? path : null, src, of === undefined)
  // A button of the tile that has the focus goes when the picture comes; the focus stays at its place.
  const focused = useRef(false)
  if (!isAsked || picture === undefined) return <StandIn name={name} loading={isAsked} />
  const { look, id, server } = picture
  if (look.kind === 'shown') {
    const source = outsideSource(folder, id, size, look.at)
    return <Fading key={id} address={source} name={name} alt={alt} takesFocus={focused} />
  }
  const words = tileWords(look, server)
  if (look.kind === 'waiting' || words === null) return <StandIn name={name} loading />
  return <Tile picture={picture} words={words} inOption={inOption} focused={focused} />
}

interface FadingProps {
  readonly address: string
  readonly name: string
  readonly alt: string
  /** Whether the focus was in the tile that stood here. */
  readonly takesFocus: RefObject<boolean>
}

/** The initial keeps the place until the picture is drawn. */
function Fading({ address, name, alt, takesFocus }: FadingProps) {
  const [drawn, setDrawn] = useState(false)
  const [isFocused] = useState(takesFocus.current)
  const place = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    if (isFocused) place.current?.focus()
  }, [isFocused])
  return (
    <span ref={place} className={styles.fading} tabIndex={isFocused ? -1 : undefined}>
      {!drawn && <StandIn name={name} loading />}
      <img src={address} alt={alt} draggable={false} data-drawn={drawn} onLoad={() => setDrawn(true)} />
    </span>
  )
}
