import { dirname } from 'node:path'
import { importsOf, sourcesBelow } from './imports.mjs'
import { featureArrow, MAX_FILES, rules } from './rules.mjs'

/** A way that leads from a name back to it; null: there is none. */
function circleIn(arrows) {
  const walk = (name, way) => {
    if (way.includes(name)) return [...way.slice(way.indexOf(name)), name]
    for (const next of arrows.get(name) ?? []) {
      const circle = walk(next, [...way, name])
      if (circle !== null) return circle
    }
    return null
  }
  for (const name of arrows.keys()) {
    const circle = walk(name, [])
    if (circle !== null) return circle
  }
  return null
}

/** What in the sources of a project goes against its rooms, a line for each. */
export function faultsOf(project) {
  const sources = sourcesBelow(project, 'src')
  const faults = []
  const features = new Map()
  for (const source of sources) {
    for (const { line, target } of importsOf(project, source)) {
      const rule = rules.find(({ forbids }) => forbids(source, target))
      if (rule !== undefined) faults.push(`${source}:${line} imports ${target}: ${rule.why}`)
      const arrow = featureArrow(source, target)
      if (arrow !== null) features.set(arrow[0], (features.get(arrow[0]) ?? new Set()).add(arrow[1]))
    }
  }
  const homeless = sources.filter((source) => rules.some((rule) => rule.homeless?.(source)))
  for (const folder of new Set(homeless.map((source) => dirname(source)))) {
    faults.push(`${folder} stands on no floor: scripts/arrows/rules.mjs says where rooms stand`)
  }
  const circle = circleIn(features)
  if (circle !== null) faults.push(`features/${circle.join(' → ')}: features that need each other are one`)
  const counts = new Map()
  for (const folder of sources.map((source) => dirname(source))) counts.set(folder, (counts.get(folder) ?? 0) + 1)
  for (const [folder, count] of counts) {
    if (count > MAX_FILES) faults.push(`${folder} has ${count} files at one level, more than ${MAX_FILES}`)
  }
  return faults
}
