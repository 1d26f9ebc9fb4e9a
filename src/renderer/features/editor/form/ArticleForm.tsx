import { type ReactNode, useCallback, useMemo, useState } from 'react'
import { forbidsEditing } from '../../../../shared/article'
import { sameValue } from '../../../../shared/article/value'
import { useFields } from '../../../core/fields'
import { type Clip, ClipGauge } from '../../preview'
import { BodySection } from '../body/BodySection'
import { parsed } from '../changed/outside'
import { fieldClashes } from '../conflict/field-clashes'
import { FieldFor } from '../fields/FieldFor'
import { ArticleContext, type FormContext } from '../fields/frame/use-field'
import { allFindings } from '../findings'
import { articleOf, isUnreadable, readableOf } from '../text/article-of'
import type { OpenArticle } from '../text/store'
import { useSpelling } from '../text/use-spelling'
import { pathKey } from '../text/values'
import { useContext } from '../use-context'
import styles from './article-form.module.css'
import { Broken } from './Broken'
import { FileText } from './FileText'
import { ArticleHeader } from './header/ArticleHeader'
import { type Line, layoutOf, unitsIn } from './layout'
import { OtherFields } from './OtherFields'
import { ReadOnlyFields } from './ReadOnlyFields'
import { SourceLink } from './SourceLink'

interface Props extends Pick<FormContext, 'findPicture'> {
  readonly article: OpenArticle
  /** Where it stands in the list beside it. */
  readonly place?: ReactNode
}

/** The article as fields. All of it is a view of the text: a field shows the text's value and writes the text. */
export function ArticleForm({ article, findPicture, place }: Props) {
  const { path, text, base, disk, errors, unwritten, readOnly, outside } = article
  const table = useFields()
  const context = useContext(articleOf(text))
  const clashes = useMemo(
    () => (disk === null || disk === base ? [] : fieldClashes(base, text, disk, table)),
    [base, text, disk, table],
  )
  // Of what couldn't be read before nothing can be said that it was.
  const others = useMemo(() => parsed(outside).filter(({ was }) => !isUnreadable(was)), [outside])
  const file = useMemo(() => readableOf(base), [base])
  const [clip, setClip] = useState<Clip | null>(null)
  const keepClip = useCallback((next: Clip) => setClip((last) => (sameValue(last, next) ? last : next)), [])
  const isSpelled = useSpelling(articleOf(text).data)
  const form = useMemo<FormContext>(() => {
    const now = articleOf(text)
    const broken = now.problems.some(forbidsEditing)
    return {
      path,
      table,
      now,
      file: file ?? now,
      outside: others,
      clashes,
      readOnly: broken || readOnly !== null,
      findings: allFindings(now, context),
      errors,
      unwritten,
      clip,
      isSpelled,
      findPicture,
      FieldFor,
    }
  }, [path, table, text, file, errors, unwritten, clip, isSpelled, readOnly, others, clashes, context, findPicture])
  const layout = useMemo(() => layoutOf(form.now.data, table), [form.now, table])
  // Of what can't be read nothing is known: no field and no state is shown, but what is there.
  if (isUnreadable(form.now)) {
    return (
      <ArticleContext value={form}>
        <div className={styles.form}>
          <Broken readOnly={readOnly?.message ?? null} />
          <ReadOnlyFields text={text} table={table} />
          <FileText text={text} />
        </div>
      </ArticleContext>
    )
  }
  return (
    <ArticleContext value={form}>
      <ClipGauge article={form.now} path={path} onClip={keepClip} />
      <div className={styles.form}>
        <Broken readOnly={readOnly?.message ?? null} />
        <ArticleHeader place={article.lost === null && place} />
        {layout.lines.map((line) => (
          <FieldLine key={pathKey(line[0].path)} line={line} />
        ))}
        <BodySection />
        <OtherFields layout={layout} />
      </div>
    </ArticleContext>
  )
}

function FieldLine({ line }: { readonly line: Line }) {
  const fields = line.map((one) => <FieldFor key={pathKey(one.path)} {...one} />)
  const [{ field }, second] = line
  if (second !== undefined) {
    const isPair = line.length === 2 && field.kind === 'date' && second.field.fields !== null
    return (
      <div
        className={isPair ? styles.dateAndProvider : styles.row}
        data-units={unitsIn(line)}
        data-starts={field.kind}
        data-ticks={line.every((one) => one.field.kind === 'flag')}
      >
        {fields}
      </div>
    )
  }
  if (field.role !== 'address') return fields
  return (
    <div className={styles.address}>
      {fields}
      <SourceLink />
    </div>
  )
}
