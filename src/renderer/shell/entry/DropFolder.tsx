import { IconFolderDown } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { MAX_DROPPED } from '../../../shared/ipc/calls/window'
import { openFiles } from '../folders'
import styles from './drop-folder.module.css'

/** While something is held over the window it says so many times a second; silent for so long (ms), it is elsewhere. */
const GONE_MS = 400

const holdsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false

/** A folder that is dropped anywhere on the window opens, as by 'Open folder…'. Pictures go where their own places take them. */
export function DropFolder() {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const end = (): void => {
      clearTimeout(timer)
      setOver(false)
    }
    // What a place of pictures takes never comes as far as the window.
    const over = (event: DragEvent): void => {
      if (event.defaultPrevented || !holdsFiles(event)) return
      event.preventDefault()
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
      setOver(true)
      clearTimeout(timer)
      timer = setTimeout(end, GONE_MS)
    }
    const drop = (event: DragEvent): void => {
      if (event.defaultPrevented || !holdsFiles(event)) return
      event.preventDefault()
      end()
      void openFiles([...(event.dataTransfer?.files ?? [])].slice(0, MAX_DROPPED))
    }
    window.addEventListener('dragover', over)
    window.addEventListener('drop', drop)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('dragover', over)
      window.removeEventListener('drop', drop)
    }
  }, [])
  if (!isOver) return null
  return (
    <div className={styles.over} aria-hidden="true">
      <p>
        <IconFolderDown size={22} stroke={1.6} /> Drop a folder to open it
      </p>
    </div>
  )
}
