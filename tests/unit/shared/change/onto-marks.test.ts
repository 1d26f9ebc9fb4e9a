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

it('has the edit on our side, and what git has on theirs, where the two clash; all else stays as git merged it', () => {
  expect(gitSides(ontoMarks(file('Ours', 'Before', 1), file('Mine', 'Before', 1), disk) ?? '')).toMatchObject({
    ours: file('Mine', 'Before', 7),
    theirs: file('Theirs', 'Before', 7),
  })
  expect(gitSides(ontoMarks(base, file('One', 'Before', 2), disk) ?? '')).toMatchObject({
    ours: file('Ours', 'Before', 2),
    theirs: file('Theirs', 'Before', 7),
  })
})

it('has an edit of what git took away on our side alone', () => {
  const gone = base.replace('title: One', marks).replace('heat: 1\n', '')
  expect(gitSides(ontoMarks(base, file('One', 'Before', 2), gone) ?? '')).toMatchObject({
    ours: file('Ours', 'Before', 2),
    theirs: file('Theirs', 'Before', 7).replace('heat: 7\n', ''),
  })
})

it('asks also for an edit that git had merged over, where its marks say what stood there before', () => {
  const withBase = disk.replace('=======', '||||||| base\ntitle: One\n=======')
  expect(gitSides(ontoMarks(base, file('One', 'Before', 2), withBase) ?? '')).toMatchObject({
    ours: file('Ours', 'Before', 2),
    theirs: file('Theirs', 'Before', 7),
  })
})

it('leaves the whole to be chosen where there are no marks, or there were before', () => {
  expect(ontoMarks(base, file('One', 'Mine', 1), file('Two', 'Before', 1))).toBeNull()
  expect(ontoMarks(disk, disk.replace('Before', 'Mine'), disk.replace('heat: 7', 'heat: 8'))).toBeNull()
})
