import { expect, it } from 'vitest'
import { fromJSONSchema } from 'zod'
import { jsonSchemaOf, readOwnFields, understand } from '../../../../src/shared/fields'
import { noSigns } from '../../../../src/shared/fields/site/signs'
import { folderOf, many } from './made'

const yaml = 'fields:\n  series: { choices: [Hedges, Soil], required: true }\n  cover.alt: { required: true }\n'
const folder = folderOf(
  many(4, '#.md', 'title: T#\nseries: Hedges\ncover: { image: a.png, alt: A }\ntoc: true\ntags: [a]'),
)
const schema = jsonSchemaOf('Field notes', understand(folder, noSigns, readOwnFields(yaml)).rows)

it('is one of draft 2020-12, with titles, examples and what a team asks for', () => {
  expect(schema).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Field notes',
    type: 'object',
    required: ['series'],
    properties: {
      toc: { title: 'Toc', type: ['boolean', 'null'], examples: ['true'] },
      series: { enum: ['Hedges', 'Soil'] },
      cover: { properties: { alt: { title: 'Cover alternative text' } }, required: ['alt'] },
    },
  })
})

it('takes the articles that it was made of, and says what doesn’t fit', () => {
  const shape = fromJSONSchema(schema as Parameters<typeof fromJSONSchema>[0])
  const article = { title: 'T', series: 'Soil', cover: { image: 'a.png', alt: 'A' }, toc: null, tags: ['a'], other: 1 }
  expect(shape.safeParse(article).success).toBe(true)
  expect(shape.safeParse({ ...article, toc: 'yes' }).success).toBe(false)
  expect(shape.safeParse({ ...article, series: 'Sky' }).success).toBe(false)
  expect(shape.safeParse({ title: 'T' }).success).toBe(false)
})
