import { useEffect, useState } from 'react'
import { number } from '../../../../shared/numbers'
import { call } from '../../../core/client'
import { alert, announce, changeSettings, useSession } from '../../../core/session'
import { Button } from '../../../ui/button/Button'
import shared from '../../../ui/setting.module.css'
import styles from './cache-setting.module.css'

/** In millions of bytes. */
const SIZES_MB = [100, 500, 2_000, 10_000] as const
const BYTES_PER_MB = 1_000_000

const sizeText = (mb: number): string => (mb < 1_000 ? `${mb} MB` : `${number(mb / 1_000)} GB`)

/** How much of pictures is kept on this computer, and how much may be. */
export function CacheSetting() {
  const limit = useSession((session) => session.settings?.pictureCacheMb)
  const [bytes, setBytes] = useState<number | null>(null)
  useEffect(() => {
    call('readPictureCache', {}).then(
      (answer) => setBytes(answer.bytes),
      () => setBytes(null),
    )
  }, [])
  const empty = (): void => {
    call('emptyPictureCache', {}).then(
      (answer) => {
        setBytes(answer.bytes)
        announce('The picture cache is empty')
      },
      (error: Error) => alert(`The picture cache was not emptied: ${error.message}`),
    )
  }
  if (limit === undefined) return null
  const sizes = [...new Set<number>([...SIZES_MB, limit])].sort((one, other) => one - other)
  return (
    <div className={styles.cache}>
      <label className={shared.setting}>
        Keep at most
        <select value={limit} onChange={(event) => void changeSettings({ pictureCacheMb: Number(event.target.value) })}>
          {sizes.map((mb) => (
            <option key={mb} value={mb}>
              {sizeText(mb)}
            </option>
          ))}
        </select>
        of them on this computer
      </label>
      <span className={styles.kept}>
        {bytes === null ? '' : `${sizeText(Math.ceil(bytes / BYTES_PER_MB))} are kept now`}
      </span>
      <Button size="small" onClick={empty}>
        Empty the cache
      </Button>
    </div>
  )
}
