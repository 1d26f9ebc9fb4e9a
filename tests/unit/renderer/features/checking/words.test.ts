import { expect, test } from 'vitest'
import { reportText, runningText, serverName, spoken } from '../../../../../src/renderer/features/checking/words'
import type { PictureReport } from '../../../../../src/shared/pictures/check'
import { report } from './report'

const none = { pictures: 0, checked: 0, states: [] }

test.each<[Partial<PictureReport>, string, string]>([
  [{}, '312 pictures of 290 articles, 14:39 · all are there, all fine', '312 pictures checked, all there'],
  [
    { findings: [{ code: 'image-size', articles: 1 }] },
    '312 pictures of 290 articles, 14:39 · all are there',
    '312 pictures checked, all there',
  ],
  [{ missing: 3 }, '312 pictures of 290 articles, 3 missing, 14:39', '312 pictures checked, 3 missing'],
  [
    { checked: 40, missing: 3, missingBefore: 2 },
    'Cancelled · 40 of 312 pictures of 290 articles, 3 missing, 2 of them known from before, 14:39',
    '40 pictures checked, 3 missing',
  ],
  [
    { missing: 1, missingBefore: 1 },
    '312 pictures of 290 articles, 1 missing, known from before, 14:39',
    '312 pictures checked, 1 missing',
  ],
  [{ ...none, articles: 1 }, '1 article has no picture on a server, 14:39', 'No pictures on servers'],
  [none, '290 articles have no picture on a server, 14:39', 'No pictures on servers'],
  [
    { pictures: 1, checked: 1, articles: 1 },
    '1 picture of 1 article, 14:39 · it is there, all fine',
    '1 picture checked, all there',
  ],
])('%j', (over, text, said) => {
  expect(reportText(report(over))).toBe(text)
  expect(spoken(report(over))).toBe(said)
})

test('how far it is, once that is known', () => {
  const check = { id: 'a', done: 40, total: 312, cancelled: false }
  expect(runningText(check)).toBe('Looking at pictures 40 of 312')
  expect(runningText({ ...check, total: null })).toBe('Looking for pictures')
})

test.each([
  ['cdn.example', 'cdn.example'],
  // Cyrillic letters that look like Latin ones.
  ['\u0430\u0440\u0440\u04cf\u0435.example', 'xn--80ak6aa92e.example'],
  ['127\u30020\u30020\u30021', '127.0.0.1'],
  ['[::1]', '[::1]'],
  ['<img', '<img'],
])('the server %j is called %j', (server, name) => {
  expect(serverName(server)).toBe(name)
})
