import { expect, it } from 'vitest'
import { dateForm } from '../../../../../src/shared/fields/facts/date-form'

it('shows how a date is written by one and the same day', () => {
  const forms = [
    ['2019-11-30', '2024-01-02'],
    ['2019/11/30', '2024/01/02'],
    ['2019-11-30 8:05:09 -0800', '2024-01-02 10:00:00 +0200'],
    ['2019-11-30 08:05', '2024-01-02 10:00'],
    ['2019-11-30T08:05:09Z', '2024-01-02T10:00:00Z'],
    ['2019-11-30T08:05:09.123+05:30', '2024-01-02T10:00:00.000+02:00'],
    ['Jul 08 2022', 'Jan 2 2024'],
    ['July 8th, 2022', 'Jan 2, 2024'],
    ['Fri, 8 Jul 2022 10:00 GMT', '2 Jan 2024'],
  ]
  for (const [written, form] of forms) expect(dateForm(written ?? '')).toBe(form)
})

it('takes no other text for a date', () => {
  for (const text of [
    '2024',
    '2024-13-01',
    'May',
    'March for science',
    '10:00',
    '2023-01-29 18:30:22 2023 -0800',
    '',
  ]) {
    expect(dateForm(text)).toBeNull()
  }
})
