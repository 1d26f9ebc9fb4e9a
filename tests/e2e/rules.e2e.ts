import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { makeWorkspace } from './app'
import { changedLines } from './articles'
import { test } from './shared-app'
import { field, form, openArticle, option, save, search } from './window'

const faulty = `---
title: "Cranes learn to see &amp; count"
excerpt: "Six cranes have been reading container codes through fog since"
publishedDateTime: 2026-06-13T12:43:00Z
webUrl: "https://www.harbour.example/cranes?id=7&utm_source=feed&utm_medium=rss#top"   # from the wire
quality: 72
published: false
provider: { name: The Tideline, domain: tideline.example }
topics:
  - Computer Vision
  - Weather
  - computer vision # again
images:
  - url: "https://img.tideline.example/cranes.jpg"
related:
  - title: Rules for cameras
    webUrl: https://civic-ledger.example/cameras?fbclid=x
---
`
const path = '_news/2026-06-13-cranes.md'
const workspace = (): string => makeWorkspace({ [path]: faulty, '_data/topics/vision.yaml': 'name: Computer Vision\n' })

test('a fix by keyboard is one step for undo and one line in the file; hints count nowhere', async ({ enter }) => {
  const folder = workspace()
  const app = await enter(folder)
  const { page } = app
  const title = 'Cranes learn to see &amp; count'
  await openArticle(page, title)
  // Title, tracking twice, topic twice, topic unknown: hints are not among them.
  await expect(option(page, title)).toHaveAccessibleName(/, 5 problems$/)
  await expect(field(page, 'Excerpt')).toHaveAccessibleDescription('May be cut in mid-sentence.')
  await expect(form(page).getByRole('textbox', { name: 'Provider domain', exact: true })).toHaveAccessibleDescription(
    'The story lies on harbour.example.',
  )

  await field(page, 'Web URL').focus()
  await page.keyboard.press('Tab')
  await expect(
    form(page).getByRole('button', { name: 'Fix: tracking parameters in Web URL', exact: true }),
  ).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(field(page, 'Web URL')).toHaveValue('https://www.harbour.example/cranes?id=7#top')
  await expect(field(page, 'Web URL')).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(field(page, 'Web URL')).toHaveValue(/utm_source/)
  await page.keyboard.press('Control+Shift+z')

  await form(page).getByRole('button', { name: 'Fix: repeated computer vision, number 3 in Topics' }).click()
  await form(page).getByRole('button', { name: 'Fix: HTML characters in Title' }).click()
  await save(page)
  expect(changedLines(faulty, readFileSync(join(folder, path), 'utf8'))).toEqual([
    '-title: "Cranes learn to see &amp; count"',
    '+title: "Cranes learn to see & count"',
    '-webUrl: "https://www.harbour.example/cranes?id=7&utm_source=feed&utm_medium=rss#top"   # from the wire',
    '+webUrl: "https://www.harbour.example/cranes?id=7#top"   # from the wire',
    '-  - computer vision # again',
  ])
  await expect(option(page, 'Cranes learn to see & count')).toHaveAccessibleName(/, 2 problems$/)
  await search(page).fill('problem:unknown-topic')
  await expect(option(page, 'Cranes learn to see & count')).toBeVisible()
})

test('a list in brackets whose lines are not indented is edited like any other', async ({ enter }) => {
  const text =
    '---\ntitle: Crossings\nwebUrl: https://a.example\npublishedDateTime: 2026-06-13\ntopics: [\nPolicy\n]\n---\n'
  const folder = makeWorkspace({ [path]: text })
  const app = await enter(folder)
  await openArticle(app.page, 'Crossings')
  await field(app.page, 'Title').fill('Crossings at dusk')
  await save(app.page)
  expect(readFileSync(join(folder, path), 'utf8')).toBe(text.replace('Crossings', 'Crossings at dusk'))
})
