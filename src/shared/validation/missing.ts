import type { PlainRole } from '../fields/table/table'
import { firstOf, stepsTo, writtenPictures } from '../fields/table/values'
import { isBlank, keysOf, nothing, type Rule, tableIn } from './rule'

/** A rule that an article has what a role asks for; silent where the folder has no key for it. */
const needs = (role: PlainRole, rest: Pick<Rule, 'code' | 'severity'>, message: string): Rule => ({
  ...rest,
  check: ({ data }, context) => {
    const [first, ...others] = keysOf(role, context)
    if (first === undefined || !isBlank(firstOf(data, [first, ...others]))) return nothing
    return [{ path: stepsTo(first), message }]
  },
})

/** A rule for newsrooms alone, or for all other sites: there the file's name says where an article lies, when it was written, what it is called. */
const onlyIn = (place: 'newsrooms' | 'other sites', rule: Rule): Rule => ({
  ...rule,
  check: (article, context) =>
    (tableIn(context).site === 'newsroom') === (place === 'newsrooms') ? rule.check(article, context) : nothing,
})

const noTitle = onlyIn('newsrooms', needs('title', { code: 'no-title', severity: 'error' }, 'No title.'))

const titleByFile = onlyIn(
  'other sites',
  needs('title', { code: 'title-by-file', severity: 'hint' }, 'No title: the file’s name stands for it.'),
)

const noDate = onlyIn('newsrooms', needs('date', { code: 'no-date', severity: 'warning' }, 'No published date.'))

const noAddress: Rule = onlyIn('newsrooms', {
  code: 'no-address',
  severity: 'warning',
  check: ({ data }, context) => {
    const [web = 'webUrl', original = 'originalUrl'] = keysOf('address', context)
    if (!isBlank(firstOf(data, [web, original]))) return nothing
    return [{ path: stepsTo(web), message: 'No address: neither Web URL nor Original URL.' }]
  },
})

const noImage: Rule = {
  code: 'no-image',
  severity: 'warning',
  check: ({ data }, context) => {
    const keys = keysOf('picture', context)
    const [first] = keys
    if (first === undefined || writtenPictures(data, keys).some(({ address }) => !isBlank(address))) return nothing
    return [{ path: stepsTo(first).slice(0, 1), message: 'No image.' }]
  },
}

export const missingRules: readonly Rule[] = [noTitle, titleByFile, noDate, noAddress, noImage]
