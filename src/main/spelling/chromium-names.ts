/**
 * The languages that Chromium can check, each with the version that the file of its dictionary is named by (Chromium's spellcheck_common.cc). A
 * file of another name it doesn't find; the running one is asked for its names in tests/e2e/spelling.e2e.ts.
 */
const NAMES =
  `af-ZA-3-0 bg-BG-3-0 ca-ES-3-0 cs-CZ-3-0 cy-GB-1-0 da-DK-3-0 de-DE-3-0 el-GR-3-0 en-US-10-1 en-GB-10-1 en-AU-10-1 en-CA-10-1
  es-ES-3-0 et-EE-3-0 fa-IR-9-0 fo-FO-3-0 fr-FR-3-0 he-IL-3-0 hi-IN-3-0 hr-HR-3-0 hu-HU-3-0 hy-1-0 id-ID-3-0 it-IT-3-0 ko-3-0 lt-LT-3-0
  lv-LV-3-0 nb-NO-3-0 nl-NL-3-0 pl-PL-3-0 pt-BR-3-0 pt-PT-3-0 ro-RO-3-0 ru-RU-3-0 sk-SK-3-0 sl-SI-3-0 sq-3-0 sr-4-0 sv-SE-3-0 ta-IN-3-0
  tg-TG-5-0 tr-TR-4-0 uk-UA-5-0 vi-VN-3-0`.split(/\s+/)

/** A language as Chromium calls it, and the file in its folder `Dictionaries`. */
export interface ChromiumName {
  readonly language: string
  readonly file: string
}

export const chromiumNames: readonly ChromiumName[] = NAMES.map((name) => ({
  language: name.replace(/-\d+-\d+$/, ''),
  file: `${name}.bdic`,
}))

/** Whose English is neither that of America nor has a name of its own. */
const OTHER_ENGLISH = 'en-GB'

/** The language that Chromium checks for a BCP 47 tag: that very one, or the usual one of the same language; null: it knows none. */
export function chromiumName(tag: string): ChromiumName | null {
  const wanted = tag.toLowerCase().replace(/^no(?=-|$)/, 'nb')
  const [alone = '', region] = wanted.split('-')
  const other = alone === 'en' && region !== undefined ? OTHER_ENGLISH : null
  const named = (test: (language: string) => boolean): ChromiumName | undefined =>
    chromiumNames.find(({ language }) => test(language))
  return (
    named((language) => language.toLowerCase() === wanted) ??
    named((language) => language === other) ??
    named((language) => language.split('-')[0] === alone) ??
    null
  )
}
