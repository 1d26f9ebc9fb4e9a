import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { makeWorkspace } from './app'
import { twoByTwo } from './pixels'

/** A workspace with pictures, and with links that lead out of it. */
export function makeGuarded(): string {
  const folder = makeWorkspace({
    '_news/2026-06-13-one.md': '---\ntitle: One\npublished: false\n---\n',
    '_news/2026-06-14-linked.md':
      '---\ntitle: Linked\nwebUrl: https://tideline.example/cranes\npublished: false\n---\n',
    'assets/pixels.png': twoByTwo,
    'assets/not-a-picture.png': 'just text',
  })
  const secret = makeWorkspace({ 'secret.png': twoByTwo, 'secret.md': '---\ntitle: Secret\n---\n' })
  symlinkSync(join(secret, 'secret.png'), join(folder, 'assets/leads-outside.png'))
  symlinkSync(join(secret, 'secret.md'), join(folder, '_news/leads-outside.md'))
  return folder
}

export type Answer = { ok: boolean; value?: Record<string, unknown>; error?: { code: string; message: string } }

/** Calls main as a script in the page would. */
export const ask = (page: Page, channel: string, request: unknown): Promise<Answer> =>
  page.evaluate(
    ([name, payload]) =>
      (window as unknown as Record<string, Record<string, (request: unknown) => Promise<Answer>>>).copydesk?.[name]?.(
        payload,
      ) as Promise<Answer>,
    [channel, request] as const,
  )

/** The id of the page's workspace. */
export const workspaceOf = async (page: Page): Promise<string> => {
  const { value } = await ask(page, 'start', {})
  const workspace = value?.workspace as { id: string } | undefined
  return workspace?.id ?? 'none'
}

/** Adds a frame inside our page, `#inner`, that has no preload. */
export const addInnerFrame = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const frame = document.createElement('iframe')
    frame.id = 'inner'
    frame.srcdoc = '<p>inner</p>'
    await new Promise((resolve) => {
      frame.onload = resolve
      document.body.append(frame)
    })
  })
