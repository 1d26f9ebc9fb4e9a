import { useMemo } from 'react'
import { articleFields, type Field, forbidsEditing } from '../../../../shared/article'
import { parsed } from '../changed/outside'
import { fieldClashes } from '../conflict/field-clashes'
import { FieldFor } from '../fields/FieldFor'
import { ArticleContext, type FormContext } from '../fields/frame/use-field'
import { Pair } from '../fields/Pair'
import { allFindings } from '../findings'
import { articleOf } from '../text/article-of'
import type { OpenArticle } from '../text/store'
import { useContext } from '../use-context'
import styles from './article-form.module.css'
import { Broken } from './Broken'
import { FileText } from './FileText'
import { Also } from './header/Also'
import { ArticleHeader } from './header/ArticleHeader'
import { Pipeline } from './Pipeline'
import { SourceLink } from './SourceLink'

const byKey = (fields: readonly Field[], key: string): Field => {
  const found = fields.find((field) => field.key === key)
  if (!found) throw new Error(`The schema has no field '${key}'`)
  return found
}
const main = (key: string): Field => byKey(articleFields, key)
const provider = (key: string): Field => byKey(main('provider').fields ?? [], key)

interface Props extends Pick<FormContext, 'findPicture'> {
  readonly article: OpenArticle
}

/** The article as fields. All of it is a view of the text: a field shows the text's value and writes the text. */
export function ArticleForm({ article, findPicture }: Props) {
  const { path, text, base, disk, errors, readOnly, outside } = article
  const context = useContext(articleOf(text))
  const clashes = useMemo(
    () => (disk === null || disk === base ? [] : fieldClashes(base, text, disk)),
    [base, text, disk],
  )
  const others = useMemo(() => parsed(outside), [outside])
  const form = useMemo<FormContext>(() => {
    const now = articleOf(text)
    const broken = now.problems.some(forbidsEditing)
    return {
      path,
      now,
      file: articleOf(base),
      outside: others,
      clashes,
      readOnly: broken || readOnly !== null,
      findings: allFindings(now, context),
      errors,
      findPicture,
      FieldFor,
    }
  }, [path, text, base, errors, readOnly, others, clashes, context, findPicture])
  // Of what can't be read nothing is known: no field and no state is shown, but what is there.
  if (form.now.problems.some(forbidsEditing) && Object.keys(form.now.data).length === 0) {
    return (
      <ArticleContext value={form}>
        <div className={styles.form}>
          <Broken readOnly={readOnly?.message ?? null} />
          <FileText text={text} />
        </div>
      </ArticleContext>
    )
  }
  return (
    <ArticleContext value={form}>
      <div className={styles.form}>
        <Broken readOnly={readOnly?.message ?? null} />
        <div>
          <ArticleHeader />
          <Also />
        </div>
        <FieldFor field={main('title')} path={['title']} suffix="" />
        <FieldFor field={main('excerpt')} path={['excerpt']} suffix="" />
        <FieldFor field={main('topics')} path={['topics']} suffix="" />
        <div className={styles.dateAndProvider}>
          <FieldFor field={main('publishedDateTime')} path={['publishedDateTime']} suffix="" />
          <Pair>
            <FieldFor field={provider('name')} path={['provider', 'name']} suffix="" />
            <FieldFor field={provider('domain')} path={['provider', 'domain']} suffix="" />
          </Pair>
        </div>
        <div className={styles.address}>
          <FieldFor field={main('webUrl')} path={['webUrl']} suffix="" />
          <SourceLink />
        </div>
        <FieldFor field={main('images')} path={['images']} suffix="" />
        <FieldFor field={main('related')} path={['related']} suffix="" />
        <div className={styles.row}>
          {['type', 'category', 'quality', 'heat'].map((key) => (
            <FieldFor key={key} field={main(key)} path={[key]} suffix="" />
          ))}
        </div>
        <Pipeline />
      </div>
    </ArticleContext>
  )
}
