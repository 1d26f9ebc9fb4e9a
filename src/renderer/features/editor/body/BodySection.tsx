import { IconEye, IconEyeOff } from '@tabler/icons-react'
import { useDeferredValue, useMemo, useState } from 'react'
import { counted, number } from '../../../../shared/numbers'
import { countWords } from '../../../../shared/text/count-words'
import { Body } from '../../body'
import { inputId } from '../fields/frame/FieldFrame'
import { FieldHead } from '../fields/frame/FieldHead'
import { FixButton } from '../fields/frame/FixButton'
import { Note } from '../fields/frame/Note'
import { useForm } from '../fields/frame/use-field'
import { LinkButton } from '../form/LinkButton'
import { showSource } from '../text/store'
import { BodyText } from './BodyText'
import styles from './body-section.module.css'
import { BODY_FIELD, useBodyView, type Weight, weightOf } from './store'

/** The body below its front matter, as Markdown, with what readers see of it beside it. */
export function BodySection() {
  const { now, file, path } = useForm()
  const { body } = now
  const [openedOf, setOpenedOf] = useState<string | null>(null)
  const isPreviewed = useBodyView((view) => view.isPreviewed)
  const weight = useMemo(() => weightOf(body), [body])
  const isDrawn = weight === 'light' || (weight === 'long' && openedOf === path)
  const preview = isDrawn && body.trim() !== '' && (
    <LinkButton
      aria-label="Preview of the body"
      aria-pressed={isPreviewed}
      onClick={() => useBodyView.setState({ isPreviewed: !isPreviewed })}
    >
      {isPreviewed ? <IconEyeOff size={14} aria-hidden="true" /> : <IconEye size={14} aria-hidden="true" />}
      Preview
    </LinkButton>
  )
  return (
    <section className={styles.body} aria-label="Body">
      <FieldHead
        label="Body"
        {...(isDrawn && { input: inputId(BODY_FIELD) })}
        dirty={body !== file.body}
        aside={
          <span className={styles.aside}>
            {preview}
            <Words body={body} />
          </span>
        }
      />
      {isDrawn ? (
        <div className={styles.sides} data-previewed={isPreviewed && body.trim() !== ''}>
          <BodyText />
          {isPreviewed && body.trim() !== '' && <Shown body={body} of={path} />}
        </div>
      ) : (
        <Heavy body={body} weight={weight} open={() => setOpenedOf(path)} />
      )}
    </section>
  )
}

/** What readers see; it follows what is typed when there is time. */
function Shown({ body, of }: { readonly body: string; readonly of: string }) {
  const shown = useDeferredValue(body)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys
    <section className={styles.shown} aria-label="The body as readers see it" tabIndex={0}>
      <Body markdown={shown} of={of} />
    </section>
  )
}

function Words({ body }: { readonly body: string }) {
  const shown = useDeferredValue(body)
  const words = useMemo(() => countWords(shown), [shown])
  return <span className={styles.words}>{counted(words, 'word')}</span>
}

interface HeavyProps {
  readonly body: string
  readonly weight: Weight
  readonly open: () => void
}

function Heavy({ body, weight, open }: HeavyProps) {
  const { now } = useForm()
  const inSource = (): void => {
    const at = now.text.length - body.length
    showSource({ from: at, to: at })
  }
  return (
    <div className={styles.heavy}>
      <Note>
        {weight === 'long'
          ? `${number(body.length)} letters: shown when you ask for it.`
          : 'A line of over 10,000 letters: edited in Source.'}
      </Note>
      {weight === 'long' && <FixButton onClick={open}>Show the body</FixButton>}
      <FixButton onClick={inSource}>Edit the body in Source</FixButton>
    </div>
  )
}
