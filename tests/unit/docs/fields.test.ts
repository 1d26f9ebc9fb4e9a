import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readOwnFields } from '../../../src/shared/fields'

const page = readFileSync(join(import.meta.dirname, '../../../docs/fields.md'), 'utf8')

it('the example of fields.yaml is one that is read without a fault', () => {
  const [, yaml = ''] = /```yaml\n([\s\S]*?)```/.exec(page) ?? []
  const { faults, site, roles, fields } = readOwnFields(yaml)
  expect(faults).toEqual([])
  expect(site).toBe('hugo')
  expect(Object.keys(roles)).toEqual(['switch', 'picture', 'provider', 'related'])
  expect([...fields.keys()]).toEqual(['series', 'cover.alt', 'math'])
})
