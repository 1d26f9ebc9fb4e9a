import styles from './marked.module.css'

interface Props {
  readonly text: string
  /** Where the query's words stand in it: in order, apart from each other. */
  readonly mark: (text: string) => readonly { readonly from: number; readonly to: number }[]
}

/** A text with the words that were searched marked. */
export function Marked({ text, mark }: Props) {
  const spans = mark(text)
  if (spans.length === 0) return text
  let from = 0
  const parts = spans.map((span) => {
    const before = text.slice(from, span.from)
    from = span.to
    return (
      <span key={span.from}>
        {before}
        <mark className={styles.mark}>{text.slice(span.from, span.to)}</mark>
      </span>
    )
  })
  return (
    <>
      {parts}
      {text.slice(from)}
    </>
  )
}
