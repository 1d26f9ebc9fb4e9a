import { describe, expect, it } from 'vitest'
import { articleFields, fieldAt, fieldsAt } from '../../../../src/shared/article'

describe('schema', () => {
  it('has the fields in their order', () => {
    expect(articleFields.map(({ key }) => key).join(' ')).toBe(
      'category title excerpt publishedDateTime updatedDateTime webUrl originalUrl ampWebUrl cdnAmpWebUrl type quality heat ' +
        'published featuredContent highlight tags provider topics images related secured locale',
    )
    expect(articleFields.map(({ order }) => order)).toEqual(articleFields.map((_, index) => index))
  })
  it('has each name once', () => {
    const labels = articleFields.map(({ label }) => label)
    expect(new Set(labels).size).toBe(labels.length)
  })
  it.each([
    [['title'], 'Title'],
    [['provider', 'name'], 'Provider name'],
    [['images', 0, 'url'], 'Image URL'],
    [['related', 3, 'provider', 'domain'], 'Provider domain'],
    [['related', 3, 'images', 1, 'attribution'], 'Attribution'],
    [['related', 0], undefined],
    [['other'], undefined],
  ])('%j is %s', (path, label) => {
    expect(fieldAt(path)?.label).toBe(label)
  })
  it('knows no fields below text', () => {
    expect(fieldsAt(['title'])).toBeUndefined()
    expect(fieldsAt(['images'])).toBeUndefined()
  })
  it('never edits what is opaque, and bounds quality below only', () => {
    expect(fieldAt(['secured'])).toMatchObject({ kind: 'opaque', readOnly: true, group: 'pipeline' })
    expect(fieldAt(['quality'])?.minimum).toBe(0)
    expect(fieldAt(['heat'])?.minimum).toBeUndefined()
  })
})
