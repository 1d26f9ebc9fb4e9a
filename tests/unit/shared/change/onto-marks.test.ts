import { expect, it } from 'vitest'
import { gitSides } from '../../../../src/shared/article'
import { ontoMarks } from '../../../../src/shared/change/onto-marks'

const file = (title: string, excerpt: string, heat: number): string =>
  `---\ntitle: ${title}\nexcerpt: ${excerpt}\nheat: ${heat}\n---\nBody.\n`
const base = file('One', 'Before', 1)
const marks = '<<<<<<< HEAD\ntitle: Ours\n=======\ntitle: Theirs\n>>>>>>> pipeline'
/** What `git merge` leaves: heat is merged on both sides, the title isn't. */
const disk = base.replace('title: One', marks).replace('heat: 1', 'heat: 7')

it('makes edits on both sides of what git left, and leaves its marks around what it could not decide', () => {
  const text = file('One', 'My excerpt', 1)
  const marked = ontoMarks(base, text, disk)
  expect(marked).toBe(disk.replace('Before', 'My excerpt'))
  expect(gitSides(marked ?? '')).toMatchObject({
    ours: file('Ours', 'My excerpt', 7),
    theirs: file('Theirs', 'My excerpt', 7),
    oursName: 'HEAD',
    theirsName: 'pipeline',
  })
})

it('leaves it to be chosen where an edit clashes with a side, and all that has no marks', () => {
  expect(ontoMarks(base, file('Mine', 'Before', 1), disk)).toBeNull()
  expect(ontoMarks(base, file('One', 'Mine', 1), file('Two', 'Before', 1))).toBeNull()
  expect(ontoMarks(disk, disk.replace('Before', 'Mine'), disk.replace('heat: 7', 'heat: 8'))).toBeNull()
})
