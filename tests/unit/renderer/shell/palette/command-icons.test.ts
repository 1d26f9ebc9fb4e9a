// @vitest-environment jsdom
import { expect, it } from 'vitest'
import { commands } from '../../../../../src/renderer/shell/commands'
import { commandIcon } from '../../../../../src/renderer/shell/palette/command-icons'

it('has a sign for every command but those of views, which have their views’ own', () => {
  const without = commands.filter(({ id }) => commandIcon(id) === undefined).map(({ id }) => id)
  expect(without.filter((id) => !id.startsWith('view.show.'))).toEqual([])
})
