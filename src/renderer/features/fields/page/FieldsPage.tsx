import { IconArrowBackUp } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { ownFieldsName } from '../../../../shared/fields'
import { otherRows } from '../../../../shared/fields/rows/other-rows'
import { number } from '../../../../shared/numbers'
import { useSession } from '../../../core/session'
import { Button } from '../../../ui/button/Button'
import { Empty } from '../../../ui/Empty'
import { useLibrary } from '../../library'
import { changeFields, type FieldsRead, readFields, takeBack, useFieldsRead } from '../store'
import { differsOf, folderOf } from '../words'
import type { Asked } from './asked'
import { Faults } from './Faults'
import { FieldDialog } from './FieldDialog'
import styles from './fields-page.module.css'
import { KeysTable } from './tables/KeysTable'
import { RolesTable } from './tables/RolesTable'

/** Settings › Fields: what the keys of this folder mean, by what is found in its articles and as its team says. */
export function FieldsPage() {
  const read = useFieldsRead((state) => state.read)
  const fields = useSession(({ workspace }) => workspace?.fields)
  const counting = useLibrary(({ scanning, checking }) => scanning ?? checking)
  const isCounting = counting !== null
  // Again once the count is through, and whenever the folder is understood anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: these say when, and aren't used
  useEffect(() => {
    void readFields()
  }, [fields, isCounting])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a key that acts anywhere on the page
    <div
      className={styles.page}
      onKeyDown={(event) => {
        const isText = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement
        if (isText || event.shiftKey || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return
        event.preventDefault()
        void takeBack()
      }}
    >
      {counting !== null && (
        <div className={styles.counting}>
          <progress aria-label="Counting the keys" value={counting.done} max={Math.max(1, counting.total)} />
          <span>
            Counting the keys: {number(counting.done)} of {number(counting.total)} articles
          </span>
        </div>
      )}
      {read === null || read.understood === null ? (
        isCounting || <p className={styles.quiet}>Reading …</p>
      ) : (
        <Understood understood={read.understood} />
      )}
    </div>
  )
}

function Understood({ understood }: { readonly understood: NonNullable<FieldsRead['understood']> }) {
  const [asked, setAsked] = useState<Asked | null>(null)
  const { site, articles, compared, roles, rows, differs, faults } = understood
  const differing = differsOf(differs)
  return (
    <>
      <header className={styles.head}>
        <div>
          <h2 tabIndex={-1}>Fields</h2>
          <p className={styles.quiet}>
            {folderOf(site.kind, articles)} {differing === null ? 'Nothing differs from the guess.' : `${differing} `}
            {differing !== null && <code>{ownFieldsName}</code>}
            {compared < articles && ` The roles are counted over ${number(compared)} of them.`}
          </p>
        </div>
        <Button
          aria-disabled={differs === 0}
          onClick={() => differs > 0 && void changeFields({ kind: 'guess all' }, 'All is as it is guessed')}
        >
          <IconArrowBackUp size={16} stroke={1.6} aria-hidden="true" /> Back to the guess
        </Button>
      </header>
      <Faults faults={faults} />
      {articles === 0 ? (
        <Empty>
          <h2>No articles yet</h2>
          <p>Once there are some, this page says what their keys mean.</p>
        </Empty>
      ) : (
        <>
          <RolesTable roles={roles} rows={rows} compared={compared} ask={setAsked} />
          <KeysTable {...otherRows(rows)} roles={roles} ask={setAsked} />
        </>
      )}
      {asked !== null && <FieldDialog asked={asked} onClose={() => setAsked(null)} />}
    </>
  )
}
