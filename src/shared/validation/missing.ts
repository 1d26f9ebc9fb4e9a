import { fieldOf, isBlank, keyOf, listOf, nothing, type Rule } from './rule'

const noTitle: Rule = {
  code: 'no-title',
  severity: 'error',
  check: (article) => (isBlank(fieldOf(article, 'title')) ? [{ path: ['title'], message: 'No title.' }] : nothing),
}

const noDate: Rule = {
  code: 'no-date',
  severity: 'warning',
  check: (article) =>
    isBlank(fieldOf(article, 'publishedDateTime'))
      ? [{ path: ['publishedDateTime'], message: 'No published date.' }]
      : nothing,
}

const noAddress: Rule = {
  code: 'no-address',
  severity: 'warning',
  check: (article) =>
    isBlank(fieldOf(article, 'webUrl')) && isBlank(fieldOf(article, 'originalUrl'))
      ? [{ path: ['webUrl'], message: 'No address: neither Web URL nor Original URL.' }]
      : nothing,
}

const noImage: Rule = {
  code: 'no-image',
  severity: 'warning',
  check: (article) =>
    listOf(fieldOf(article, 'images')).some((image) => !isBlank(keyOf(image, 'url')))
      ? nothing
      : [{ path: ['images'], message: 'No image.' }],
}

export const missingRules: readonly Rule[] = [noTitle, noDate, noAddress, noImage]
