import { setTimeout as wait } from 'node:timers/promises'
import { expect, type Page } from '@playwright/test'
import { makeNews, readNews, whole, writeNews } from '../../tests/e2e/articles'
import { field, list, openArticle, results, search } from '../../tests/e2e/window'
import type { Answer } from './answer'
import * as figures from './figures'

/** A window over the folder of `walkedArticles`. */
export interface Place {
  readonly page: Page
  readonly folder: string
}

export interface Walk {
  /** Its page in docs/walks. */
  readonly id: string
  readonly name: string
  /** Where the editor has the answer; none: nothing is asked for, or all of it is waited for. */
  readonly answer?: Answer
  /** Brings the window to where the action begins. `round`: 0 warms up, the next is measured. */
  readonly prepare: (place: Place, round: number) => Promise<void>
  /** Ends where the editor sees that it is done. */
  readonly act: (place: Place, round: number) => Promise<void>
  readonly figures: (measured: figures.Measured) => readonly figures.Figure[]
}

const ARTICLES = 8
const MOST_FILES = 20
/** After a key of the title the other one comes so much later: the draft is kept between them. */
const PAUSE_MS = 1_300

const places = ['Harbour', 'Orchard', 'Battery', 'Quiet', 'Ferry', 'Tunnel', 'Meadow', 'Signal']
const titleOf = (round: number): string => `${places[round % ARTICLES]} cranes learn to see`
const fileOf = (round: number): string => `2026-06-1${round % ARTICLES}-cranes.md`

/** Articles with a field of every kind, none of them published. */
export const walkedArticles = (): string =>
  makeNews(
    Object.fromEntries(
      places.map((place, round) => [
        fileOf(round),
        whole
          .replace('Harbour cranes learn to see in fog', titleOf(round))
          .replaceAll('cranes-fog', place)
          .replace('2026-06-13', `2026-06-1${round}`),
      ]),
    ),
  )

const announced = (page: Page, text: string | RegExp): Promise<void> =>
  expect(page.getByRole('status', { name: 'Announcements' })).toContainText(text)

const editATitle: Walk = {
  id: 'edit-a-title',
  name: 'edit a title, save',
  answer: { calls: ['keepDraft', 'saveArticle'], shown: 'announce' },
  prepare: async ({ page }, round) => {
    await openArticle(page, titleOf(round))
    await field(page, 'Title').focus()
    await page.keyboard.press('End')
  },
  act: async ({ page }) => {
    await page.keyboard.type('x')
    await wait(PAUSE_MS)
    await page.keyboard.type('y')
    await page.keyboard.press('ControlOrMeta+S')
    await announced(page, 'Saved')
  },
  figures: (measured) => [
    figures.filesOnTheWay(measured, MOST_FILES),
    figures.filesEntered(measured),
    figures.calls(measured, 1),
    figures.drafts(measured, 1),
    figures.toThread(measured, 2),
    figures.differences(measured, 1),
    figures.reads(measured),
    figures.fsyncs(measured),
    figures.beforeAnswer(measured, 'saveArticle', 1),
    ...figures.behindAnswer(measured),
  ],
}

const publish: Walk = {
  id: 'publish',
  name: 'P in the list',
  answer: { calls: ['changeArticle'], shown: 'markDecided' },
  prepare: async ({ page }, round) => {
    await list(page).focus()
    if (round === 0) await page.keyboard.press('Home')
  },
  act: async ({ page }) => {
    const before = await list(page).getAttribute('aria-activedescendant')
    await page.keyboard.press('p')
    await expect(list(page)).not.toHaveAttribute('aria-activedescendant', before ?? '')
  },
  figures: (measured) => [
    figures.filesOnTheWay(measured, MOST_FILES),
    figures.filesEntered(measured),
    figures.calls(measured),
    figures.toThread(measured, 2),
    figures.differences(measured),
    figures.reads(measured, 1),
    figures.fsyncs(measured, 2),
    figures.beforeAnswer(measured, 'changeArticle', 1),
    ...figures.behindAnswer(measured),
  ],
}

const fileChanges: Walk = {
  id: 'file-changes',
  name: 'file changes while open',
  prepare: async ({ page }, round) => {
    await openArticle(page, titleOf(round + 4))
    await field(page, 'Title').fill('Typed and not saved')
    await wait(PAUSE_MS)
  },
  act: async ({ page, folder }, round) => {
    const file = fileOf(round + 4)
    writeNews(folder, file, readNews(folder, file).replace(titleOf(round + 4), 'The title of the pipeline'))
    await expect(page.getByLabel('Changed on disk')).toContainText('Title')
  },
  figures: (measured) => [
    figures.filesOnTheWay(measured),
    figures.filesEntered(measured),
    figures.calls(measured),
    figures.toThread(measured),
    figures.tells(measured),
    figures.differences(measured),
    figures.reads(measured),
    figures.fsyncs(measured),
  ],
}

const narrowTheList: Walk = {
  id: 'narrow-the-list',
  name: 'query to rows',
  prepare: async ({ page }) => {
    await search(page).fill('')
    await expect(results(page)).toContainText(String(ARTICLES))
  },
  act: async ({ page }, round) => {
    await search(page).fill(places[round] ?? '')
    await expect(list(page).getByRole('option')).toHaveCount(1)
  },
  figures: (measured) => [
    figures.filesOnTheWay(measured),
    figures.filesEntered(measured),
    figures.trips(measured, 1),
    figures.calls(measured),
    figures.toThread(measured),
  ],
}

/** In this order in one window: the last ones leave unsaved text, and a search. */
export const walks: readonly Walk[] = [editATitle, publish, fileChanges, narrowTheList]
