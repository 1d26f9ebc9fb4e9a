import { useEffect, useState } from 'react'
import { behindPress } from '../../../../ui/press'
import { keepInBox, useEditor } from '../../text/store'
import { useForm } from '../frame/use-field'

interface Box {
  /** As the input has it. */
  readonly text: string
  /** It was left there, or the article was saved: what is to become of it has to be said. */
  readonly isLeft: boolean
  readonly type: (text: string) => void
  readonly leave: () => void
}

/** What stands in the input of a list and is no word of it yet. It stays with the open article, and no way out of the input writes it. */
export function useBox(field: string): Box {
  const { path } = useForm()
  const text = useEditor(({ articles }) => articles[path]?.boxes[field] ?? '')
  // Whoever comes back to the article left it there before.
  const [isLeft, setLeft] = useState(text !== '')
  useEffect(() => {
    if (text === '') setLeft(false)
  }, [text])
  return {
    text,
    isLeft: isLeft && text.trim() !== '',
    type: (next) => {
      setLeft(false)
      keepInBox(path, field, next)
    },
    // The note takes a line of its own.
    leave: () => behindPress(() => setLeft(true)),
  }
}
