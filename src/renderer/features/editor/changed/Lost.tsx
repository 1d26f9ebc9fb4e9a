import { IconFileAlert } from '@tabler/icons-react'
import { useState } from 'react'
import { call } from '../../../core/client'
import { alert, announce } from '../../../core/session'
import { Button } from '../../../ui/button/Button'
import { writeAgain } from '../save/save'
import type { OpenArticle, Reason } from '../text/store'
import { Bar } from './Bar'

/** What became of the file, in a sentence that names it. */
const sentences: Readonly<Record<string, string>> = {
  missing: 'This file is gone from disk.',
  'not-a-file': 'A folder, a pipe or a device stands where this file was.',
  'not-utf8': 'This file isn’t UTF-8 text any more.',
  binary: 'This file isn’t text any more.',
  'too-large': 'This file has become too large to open.',
  'no-permission': 'This file may not be read any more.',
}

/** The file can't be read now: the text stays, and can be written again, taken elsewhere, or kept until the file is back. */
export function Lost({ article, reason }: { readonly article: OpenArticle; readonly reason: Reason }) {
  const { path, text } = article
  const [isWaiting, setWaiting] = useState(false)
  const copy = async (): Promise<void> => {
    await call('copyText', { text }).then(
      () => announce('Text copied'),
      (error: Error) => alert(`The text was not copied: ${error.message}`),
    )
  }
  return (
    <Bar urgent label="Changed on disk">
      <IconFileAlert size={16} stroke={1.7} aria-hidden="true" />
      <p>
        <strong>{sentences[reason.code] ?? reason.message}</strong> Your text is kept here.
      </p>
      {isWaiting ? (
        <Button onClick={() => setWaiting(false)}>What can be done…</Button>
      ) : (
        <>
          {reason.code === 'missing' && <Button onClick={() => void writeAgain(path)}>Write it again</Button>}
          <Button onClick={() => void copy()}>Copy the text</Button>
          <Button onClick={() => setWaiting(true)}>Keep waiting</Button>
        </>
      )}
    </Bar>
  )
}
