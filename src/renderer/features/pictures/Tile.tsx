import {
  IconFileUnknown,
  IconHandStop,
  IconHomeLock,
  IconPhotoOff,
  IconPlugConnectedX,
  IconResize,
} from '@tabler/icons-react'
import type { RefObject } from 'react'
import type { LookKind } from '../../../shared/pictures/look'
import type { SeenPicture } from '../../../shared/pictures/named'
import type { TileWords } from '../../../shared/pictures/words'
import { fetchAgain, usePictures } from './store'
import styles from './tile.module.css'

const icons = {
  refused: IconHandStop,
  gone: IconPhotoOff,
  unfit: IconFileUnknown,
  private: IconHomeLock,
  silent: IconPlugConnectedX,
} as const

interface Props {
  readonly picture: SeenPicture
  readonly words: TileWords
  /** In a list's option a button can't be: there it is for the mouse, and a command for the keys. */
  readonly inOption: boolean
  /** Kept by the tile's button: whether it has the focus. */
  readonly focused: RefObject<boolean>
}

function iconOf(kind: Exclude<LookKind, 'shown' | 'waiting'>, why: string | undefined) {
  return why === 'too-large' ? IconResize : icons[kind]
}

/** What stands in place of a picture that can't be had: paper, a sign and the words for why. */
export function Tile({ picture, words, inOption, focused }: Props) {
  const { look, address } = picture
  if (look.kind === 'shown' || look.kind === 'waiting') return null
  const Icon = iconOf(look.kind, 'why' in look ? look.why : undefined)
  const said = `${words.title}: ${words.detail}`
  return (
    <span className={styles.tile} title={said}>
      <span className={styles.words} role="img" aria-label={said}>
        <span className={styles.title}>
          <Icon size={18} stroke={1.6} aria-hidden="true" />
          {words.title}
        </span>
        <span className={styles.detail}>{words.detail}</span>
      </span>
      {look.kind !== 'private' && <Again address={address} inOption={inOption} focused={focused} />}
    </span>
  )
}

const againWords = { running: 'Fetching…', failed: 'Still so. Fetch again', none: 'Fetch again' } as const

/** It stays in place, and keeps the focus, while it is at work. */
function Again({ address, inOption, focused }: Omit<Props, 'picture' | 'words'> & { readonly address: string }) {
  const how = usePictures(({ again }) => again.get(address) ?? 'none')
  const words = againWords[how]
  if (!inOption) {
    return (
      <button
        type="button"
        className={styles.again}
        aria-disabled={how === 'running'}
        onFocus={() => {
          focused.current = true
        }}
        onBlur={() => {
          focused.current = false
        }}
        onClick={() => void fetchAgain(address)}
      >
        {words}
      </button>
    )
  }
  return (
    <span
      className={styles.again}
      aria-hidden="true"
      onMouseDown={(event) => event.stopPropagation()}
      onClick={(event) => {
        event.stopPropagation()
        void fetchAgain(address)
      }}
    >
      {words}
    </span>
  )
}
