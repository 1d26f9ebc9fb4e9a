import { spawnSync } from 'node:child_process'
import { expect, type Locator, type Page } from '@playwright/test'
import { axe, project } from './app'
import { changedLines, makeNews, readNews, whole, writeNews } from './articles'
import { test } from './shared-app'
import { field, form, list, openArticle, option, results, search } from './window'

const file = '2026-06-13-cranes.md'
const path = `_news/${file}`
const title = 'Harbour cranes learn to see in fog'
const [mine, theirs] = ['Cranes that see through fog', 'Harbour cranes get eyes']
const body = 'The body stays as it is.\n'

const text = (to: { title?: string; heat?: number; topic?: string; body?: string }): string =>
  whole
    .replace(title, to.title ?? title)
    .replace('heat: 70', `heat: ${to.heat ?? 70}`)
    .replace('- Logistics', `- ${to.topic ?? 'Logistics'}`)
    .replace(body, to.body ?? body)

const git = (folder: string, ...args: string[]) =>
  spawnSync('git', ['-C', folder, '-c', 'user.name=Ada', '-c', 'user.email=ada@a.example', ...args], {
    encoding: 'utf8',
    env: { ...process.env, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' },
  })

function done(folder: string, ...args: string[]): string {
  const { status, stdout, stderr } = git(folder, ...args)
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stdout}${stderr}`)
  return stdout
}

/** A checkout in the middle of a merge: the branch `pipeline` has theirs. */
function inConflict(ours: string, other: string, style: 'merge' | 'diff3' = 'merge'): string {
  const folder = makeNews({ [file]: whole, 'other.md': whole.replace(title, 'Another story').replace('false', 'true') })
  done(folder, 'init', '--quiet', '--initial-branch=main')
  done(folder, 'config', 'core.autocrlf', 'false')
  done(folder, 'config', 'merge.conflictStyle', style)
  const commit = (content: string): void => {
    writeNews(folder, file, content)
    done(folder, 'add', '--all')
    done(folder, 'commit', '--quiet', '--message', 'articles')
  }
  commit(whole)
  done(folder, 'checkout', '--quiet', '-b', 'pipeline')
  commit(other)
  done(folder, 'checkout', '--quiet', 'main')
  commit(ours)
  expect(git(folder, 'merge', 'pipeline').status, 'the merge stops').toBe(1)
  expect(readNews(folder, file)).toContain('<<<<<<< HEAD')
  return folder
}

const dialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Changed on disk' })
const bar = (page: Page): Locator => page.getByRole('region', { name: 'Left in conflict by git' })
const group = (page: Page, name: string): Locator => dialog(page).getByRole('group', { name, exact: true })

const cli = (...args: string[]) =>
  spawnSync(process.execPath, [`${project}/bin/copydesk.mjs`, ...args], { encoding: 'utf8' })

test.describe('an article that git left in conflict', () => {
  test('is listed so, is published by nothing, and is settled by keys in the dialog', async ({ enter }) => {
    const folder = inConflict(
      text({ title: mine, topic: 'Ports', body: 'Ours of the body.\n' }),
      text({ title: theirs, heat: 12, body: 'Theirs of the body.\n' }),
    )
    const before = readNews(folder, file)
    const { page } = await enter(folder)
    await expect(option(page, mine)).toHaveAccessibleName(/Left in conflict by git \(lines /)
    await search(page).fill('problem:git-conflict')
    await expect(results(page)).toContainText('1 of 2')
    await search(page).fill('is:published')
    await expect(results(page)).toContainText('1 of 2')
    await search(page).fill('')
    await expect(results(page)).toContainText('2')

    await list(page).focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('p')
    await expect(page.getByRole('alert')).toContainText('Left in conflict by git')
    expect(readNews(folder, file)).toBe(before)
    expect(cli('list', folder, '--query', 'problem:git-conflict', '--fields', 'path,state').stdout).toBe(
      `${path}\tbroken\n`,
    )
    expect(cli('check', folder).stdout).toContain('error: Left in conflict by git')
    expect(cli('publish', folder, '--query', 'problem:git-conflict')).toMatchObject({ status: 1 })
    expect(readNews(folder, file)).toBe(before)

    await option(page, mine).click()
    await expect(dialog(page)).toContainText('Git left this article in conflict')
    await expect(dialog(page).getByRole('group')).toHaveCount(2)
    await expect(group(page, 'Title')).toContainText('HEAD')
    await expect(group(page, 'Title')).toContainText('pipeline')
    await expect(group(page, 'Title').getByRole('radio')).toHaveCount(3)
    for (const name of ['Mine', 'Theirs', 'Write my own']) {
      await expect(group(page, 'Title').getByRole('radio', { name, exact: true })).not.toBeChecked()
    }
    await expect(dialog(page).getByRole('button', { name: 'Discard my changes' })).toHaveCount(0)
    expect(await axe(page)).toEqual([])

    await dialog(page).getByRole('button', { name: 'Decide later' }).click()
    await expect(dialog(page)).toHaveCount(0)
    await expect(bar(page)).toContainText('Title, Body clash')
    expect(readNews(folder, file)).toBe(before)
    expect(await axe(page)).toEqual([])

    await bar(page).getByRole('button', { name: 'Decide…' }).click()
    await expect(group(page, 'Title').getByRole('radio', { name: 'Mine' })).toBeFocused()
    await page.keyboard.press('1')
    await page.keyboard.press('2')
    await page.keyboard.press('ControlOrMeta+s')
    await expect(dialog(page)).toHaveCount(0)
    const settled = text({ title: mine, heat: 12, topic: 'Ports', body: 'Theirs of the body.\n' })
    await expect.poll(() => readNews(folder, file)).toBe(settled)
    await expect(field(page, 'Title')).toHaveValue(mine)
    await expect(bar(page)).toHaveCount(0)
    await expect(option(page, mine)).toHaveAccessibleName(/unpublished|new/)
    done(folder, 'diff', '--check')
    done(folder, 'add', '--all')
    done(folder, 'commit', '--quiet', '--message', 'merged')

    // One step back is the text with the marks, and nothing of it is written.
    await field(page, 'Title').focus()
    await page.keyboard.press('ControlOrMeta+z')
    await expect(bar(page)).toContainText('Left in conflict by git')
    // The form can't show that: its source comes, with the cursor.
    await expect(page.locator('.cm-content')).toBeFocused()
    await page.keyboard.press('ControlOrMeta+Shift+z')
    await expect(bar(page)).toHaveCount(0)
    expect(readNews(folder, file)).toBe(settled)
  })

  test('while something is unsaved asks for what git could not decide, and merges the rest with mine', async ({
    enter,
  }) => {
    const folder = inConflict(text({ title: mine }), text({ title: theirs, heat: 12 }))
    done(folder, 'merge', '--abort')
    const { page } = await enter(folder)
    await openArticle(page, mine)
    await field(page, 'Excerpt').fill('Typed before the merge')
    expect(git(folder, 'merge', 'pipeline').status).toBe(1)
    await expect(bar(page)).toContainText('Left in conflict by git')
    await page.keyboard.press('ControlOrMeta+s')
    await expect(dialog(page).getByRole('group')).toHaveCount(1)
    await expect(group(page, 'Title')).toContainText('pipeline')
    await page.keyboard.press('2')
    await page.keyboard.press('ControlOrMeta+s')
    const excerpt = /^excerpt: .*$/m.exec(whole)?.[0] ?? ''
    const settled = text({ title: theirs, heat: 12 }).replace(excerpt, 'excerpt: "Typed before the merge"')
    await expect.poll(() => readNews(folder, file)).toBe(settled)
  })

  test('given up by git while I write my own: the dialog goes, and no letter of mine is a key of the list', async ({
    enter,
  }) => {
    const ours = text({ title: mine, body: 'Ours of the body.\n' })
    const folder = inConflict(ours, text({ title: theirs, body: 'Theirs of the body.\n' }))
    const { page } = await enter(folder)
    await option(page, mine).click()
    await group(page, 'Title').getByRole('radio', { name: 'Write my own' }).check()
    await dialog(page).getByRole('textbox', { name: 'My own, Title' }).focus()
    const typed = page.keyboard.type('p'.repeat(60), { delay: 60 })
    done(folder, 'merge', '--abort')
    await expect(dialog(page)).toHaveCount(0)
    await typed
    await expect(option(page, mine)).toHaveAccessibleName(/unpublished|new/)
    expect(readNews(folder, file)).toBe(ours)
  })

  test('with what stood there before in the marks, only what both changed is asked for', async ({ enter }) => {
    const folder = inConflict(
      text({ title: mine }),
      text({ title: theirs })
        .replace('category: news', 'category: events')
        .replace('\nexcerpt: "Six', '\nexcerpt: "Ten'),
      'diff3',
    )
    const { page } = await enter(folder)
    await option(page, mine).click()
    await expect(dialog(page).getByRole('radio')).toHaveCount(3)
    await expect(group(page, 'Title')).toContainText(`Before${title}`)
    await expect(dialog(page)).toContainText('merged')
    await page.keyboard.press('2')
    await page.keyboard.press('Enter')
    await expect
      .poll(() => changedLines(whole, readNews(folder, file)))
      .toEqual(
        changedLines(
          whole,
          text({ title: theirs })
            .replace('category: news', 'category: events')
            .replace('excerpt: "Six', 'excerpt: "Ten'),
        ),
      )
    done(folder, 'diff', '--check')
  })

  test('in its body alone, with CRLF, keeps its fields to be read until it is settled', async ({ enter }) => {
    const crlf = (one: string): string => one.replaceAll('\n', '\r\n')
    const folder = inConflict(
      crlf(text({ body: 'Ours of the body.\n' })),
      crlf(text({ body: 'Theirs of the body.\n' })),
    )
    const before = readNews(folder, file)
    const { page } = await enter(folder)
    await expect(option(page, title)).toHaveAccessibleName(/Left in conflict by git/)
    await option(page, title).click()
    await expect(dialog(page).getByRole('radio')).toHaveCount(3)
    await page.keyboard.press('Escape')
    await expect(field(page, 'Title')).toHaveValue(title)
    await expect(field(page, 'Title')).not.toBeEditable()
    expect(readNews(folder, file)).toBe(before)
    await bar(page).getByRole('button', { name: 'Decide…' }).click()
    await page.keyboard.press('1')
    await page.keyboard.press('ControlOrMeta+s')
    await expect.poll(() => readNews(folder, file)).toBe(crlf(text({ body: 'Ours of the body.\n' })))
    await expect(field(page, 'Title')).toBeEditable()
  })

  test('that nothing clashes in needs one key', async ({ enter }) => {
    const folder = inConflict(text({ title: mine }), whole.replace('category: news', 'category: events'), 'diff3')
    const { page } = await enter(folder)
    await option(page, mine).click()
    await expect(dialog(page)).toContainText('nothing needs you, both are kept')
    await expect(dialog(page).getByRole('button', { name: 'Save' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect
      .poll(() => readNews(folder, file))
      .toBe(text({ title: mine }).replace('category: news', 'category: events'))
  })

  test('of which half is gone opens as source with its lines, and the next one as before', async ({ enter }) => {
    const folder = inConflict(text({ title: mine }), text({ title: theirs }))
    writeNews(folder, file, readNews(folder, file).replace('=======\n', ''))
    const { page } = await enter(folder)
    await option(page, '2026-06-13-cranes').click()
    await expect(page.getByRole('tab', { name: 'Source' })).toHaveAttribute('aria-selected', 'true')
    await expect(bar(page)).toContainText('Left in conflict by git (lines 3 and 6).')
    await expect(dialog(page)).toHaveCount(0)
    await bar(page).getByRole('button', { name: 'Go to line 3' }).waitFor()
    await openArticle(page, 'Another story')
    await expect(form(page).getByRole('switch', { name: 'Published' })).toBeChecked()
  })
})
