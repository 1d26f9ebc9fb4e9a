import { type Icon, IconBlockquote, IconBold, IconHeading, IconItalic, IconLink, IconList } from '@tabler/icons-react'
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import { nextItem } from '../../../../shared/text/markdown/list-lines'
import { type MarkKind, marked, type Selected } from '../../../../shared/text/markdown/markdown-marks'
import { IconButton } from '../../../ui/button/IconButton'
import { Toolbar, ToolbarButton } from '../../../ui/button/Toolbar'
import { inputId } from '../fields/frame/FieldFrame'
import { Note } from '../fields/frame/Note'
import { useForm } from '../fields/frame/use-field'
import look from '../fields/look.module.css'
import { asDoc } from '../source/line-ends'
import { endStep, setField } from '../text/store'
import { unwrittenIn } from '../text/unwritten'
import styles from './body-text.module.css'
import { BODY_FIELD } from './store'
import { shownBody, typedBody } from './typed-body'

const MARKS: readonly { readonly kind: MarkKind; readonly label: string; readonly icon: Icon }[] = [
  { kind: 'bold', label: 'Bold', icon: IconBold },
  { kind: 'italic', label: 'Italic', icon: IconItalic },
  { kind: 'link', label: 'Link', icon: IconLink },
  { kind: 'heading', label: 'Heading', icon: IconHeading },
  { kind: 'list', label: 'List', icon: IconList },
  { kind: 'quote', label: 'Quote', icon: IconBlockquote },
]
const KEYS: Readonly<Record<string, MarkKind>> = { b: 'bold', i: 'italic' }

/** What stands in the area, and the body that is written of it: that may end with one line end more. */
interface Typed {
  readonly shown: string
  readonly body: string
}

/** The body's Markdown with its bar. Front matter is never touched by it, nor a line that isn't typed in. */
export function BodyText() {
  const form = useForm()
  const { path, now, file, readOnly, errors } = form
  const area = useRef<HTMLTextAreaElement>(null)
  /** What to select once the text that a key or a button wrote is shown. */
  const wanted = useRef<readonly [from: number, to: number] | null>(null)
  const [typed, setTyped] = useState<Typed | null>(null)
  const error = errors[BODY_FIELD]
  const text = unwrittenIn(form, BODY_FIELD) ?? shownBody(now)
  const shown = typed !== null && asDoc(typed.body) === text ? typed.shown : text

  const type = (value: string): void => {
    const body = typedBody(now, file, value)
    setTyped({ shown: value, body })
    setField(path, { op: 'body', text: body }, BODY_FIELD)
  }
  const put = ({ text: next, from, to }: Selected): void => {
    if (next === shown) {
      area.current?.setSelectionRange(from, to)
      return
    }
    wanted.current = [from, to]
    type(next)
  }
  const mark = (kind: MarkKind): void => {
    const element = area.current
    if (element === null || readOnly) return
    const made = marked(kind, { text: shown, from: element.selectionStart, to: element.selectionEnd })
    endStep(path, BODY_FIELD)
    put(made)
    endStep(path, BODY_FIELD)
    element.focus()
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: the selection is for the text that a button wrote
  useLayoutEffect(() => {
    if (wanted.current === null) return
    area.current?.setSelectionRange(...wanted.current)
    wanted.current = null
  }, [shown])
  const onEnter = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    const { selectionStart: from, selectionEnd: to } = event.currentTarget
    const made = readOnly || from !== to || event.nativeEvent.isComposing ? null : nextItem(shown, from)
    if (made === null) return
    event.preventDefault()
    put(made)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.key === 'Enter' && !(event.ctrlKey || event.metaKey || event.altKey || event.shiftKey)) onEnter(event)
    const kind = KEYS[event.key.toLowerCase()]
    if (kind === undefined || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
    event.preventDefault()
    mark(kind)
  }

  return (
    <div className={styles.text}>
      <Toolbar className={styles.bar} aria-label="Format the body">
        {MARKS.map(({ kind, label, icon }) => (
          <ToolbarButton
            key={kind}
            render={<IconButton label={label} icon={icon} />}
            disabled={readOnly}
            {...(kind === 'bold' && { 'aria-keyshortcuts': 'Control+B Meta+B' })}
            {...(kind === 'italic' && { 'aria-keyshortcuts': 'Control+I Meta+I' })}
            onClick={() => mark(kind)}
          />
        ))}
      </Toolbar>
      <textarea
        ref={area}
        id={inputId(BODY_FIELD)}
        aria-label="Body"
        aria-describedby={error === undefined ? undefined : 'body-error'}
        data-field={BODY_FIELD}
        className={`${look.area} ${styles.area}`}
        value={shown}
        readOnly={readOnly}
        dir="auto"
        spellCheck={form.isSpelled}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {error !== undefined && (
        <Note id="body-error" severity="error">
          {error}
        </Note>
      )}
    </div>
  )
}
