import { expect, it } from 'vitest'
import { whatBecame } from '../../../../../../src/renderer/features/editor/conflict/question'

const file = '---\ntitle: One\nexcerpt: Two\n---\nBody.\n'

it.each([
  ['title: "One', 'A quote or a bracket above is not closed; this line is taken for a part of it (line 3).'],
  ['title: One: two', expect.stringMatching(/^.*Put all of the value in quotes.* \(line 2\)\.$/)],
  ['title: One\ntitle: Two', 'The key title is already there in line 2. Delete one of the two (line 3).'],
  ['<<<<<<< a\ntitle: One\n=======\ntitle: Two\n>>>>>>> b', 'Left in conflict by git (lines 2, 4 and 6).'],
  ['title: Other', ''],
])('a file that broke on disk by %j says in which line', (line, said) => {
  expect(whatBecame(file, file.replace('title: One', line))).toEqual(said)
})

it('what is wrong with the whole of it has no line', () => {
  expect(whatBecame(file, file.replace('\n---\nBody', '\nBody'))).toBe("The front matter has no closing '---' line.")
  expect(whatBecame(file, file.replace('---', '---toml'))).not.toMatch(/line \d/)
})
