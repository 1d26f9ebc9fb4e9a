import { expect, it } from 'vitest'
import { tellingPath } from '../../../../src/shared/workspace/telling-path'

it.each([
  ['~/a/site', ['~/b/site'], 'a/site'],
  ['~/site-2', ['~/site'], 'site-2'],
  ['~/a/x/site', ['~/b/x/site', '~/a/x/other'], 'a/x/site'],
  // Only its longer path tells it.
  ['~/site', ['~/b/~/site'], '~/site'],
  ['C:\\desk\\site', ['D:\\desk\\site'], 'C:/desk/site'],
  ['~/a/site', [], null],
])('%s beside %j', (folder, others, telling) => {
  const one = { id: 'one', name: 'News', folder }
  const known = others.map((other, index) => ({ id: `other${index}`, name: 'News', folder: other }))
  expect(tellingPath(one, [one, ...known, { id: 'else', name: 'Other', folder }])).toBe(telling)
})
