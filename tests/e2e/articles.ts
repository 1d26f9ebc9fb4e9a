import { mkdirSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { diffArrays } from 'diff'

/** An article as the pipeline writes it; every kind of field is there once, with comments and unknown keys between. */
export const whole = `---
category: news
title: "Harbour cranes learn to see in fog"   # from the wire
excerpt: "Six cranes have been reading container codes through fog since March."
publishedDateTime: 2026-06-13T12:43:00Z
webUrl: "https://tideline.example/harbour/cranes-fog"
type: article
quality: 72
heat: 70
published: false
# who paid for it, kept by hand
sponsor: { name: Port Fund, since: 2024 }

provider:
  name: The Tideline
  domain: tideline.example

topics:
  - Computer Vision # the first is the main one
  - Logistics

images:
  - url: "https://img.tideline.example/cranes.jpg"
    width: 1280
    height: 720
    isCached: true
    title: "Cranes at berth four"

related:
  - title: "Port authority sets rules for cameras"
    publishedDateTime: 2026-06-09T08:00:00Z
    webUrl: "https://civic-ledger.example/cameras"
    type: article
    provider:
      name: Civic Ledger
      domain: civic-ledger.example
    quality: 64
  - title: "Reading container codes without a cloud"
    webUrl: "https://open-bench.example/codes"
    type: article
    provider:
      name: Open Bench
      domain: open-bench.example

secured: "q83vASNFZ4mrze8BI0VniavN7wEjRWeJq83vASNFZ4mrze8BI0VniQ=="
---

The body stays as it is.
`

const plain = (title: string, published: boolean, day: string): string => `---
category: news
title: "${title}"
excerpt: "An excerpt of ${title}."
publishedDateTime: ${day}T08:00:00Z
webUrl: "https://civic-ledger.example/${encodeURIComponent(title)}"
type: article
quality: 50
published: ${published}

provider:
  name: Civic Ledger
  domain: civic-ledger.example

topics:
  - Policy
---
`

/** A workspace in a temporary folder with these files below `_news`; returns its folder. */
export function makeNews(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-e2e-'))
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, '_news', name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
  }
  return folder
}

/** Three articles, newest first: the whole one, a second unpublished one, a published one. */
export function threeArticles(): string {
  return makeNews({
    '2026-06-13-cranes.md': whole,
    '2026-06-12-wards.md': plain('Small models, big wards', false, '2026-06-12'),
    '2026-06-11-rules.md': plain('What the new rules ask', true, '2026-06-11'),
  })
}

export const manyArticles = (count: number): string =>
  makeNews(
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => {
        const number = String(index).padStart(5, '0')
        return [`2026-01-01-${number}.md`, plain(`Story number ${number}`, index % 2 === 0, '2026-01-01')]
      }),
    ),
  )

export const readNews = (folder: string, name: string): string => readFileSync(join(folder, '_news', name), 'utf8')
export const writeNews = (folder: string, name: string, content: string): void =>
  writeFileSync(join(folder, '_news', name), content)

/** Two articles exchange their files, as a checkout does. */
export function swapNews(folder: string, one: string, two: string): void {
  const at = (name: string): string => join(folder, '_news', name)
  renameSync(at(one), join(folder, 'between'))
  renameSync(at(two), at(one))
  renameSync(join(folder, 'between'), at(two))
}

/** The lines that differ, `-` before and `+` after, without their line ends' kind hidden: a CR shows as ␍. */
export function changedLines(before: string, after: string): string[] {
  const lines = (text: string): string[] => text.replaceAll('\r', '␍').split('\n')
  return diffArrays(lines(before), lines(after)).flatMap(({ added, removed, value }) =>
    added || removed ? value.map((line) => `${added ? '+' : '-'}${line}`) : [],
  )
}
