import type {Location} from 'vscode-languageserver'
import type {Place} from '#guide/fault.ts'
import {decode} from '#guide/decode.ts'
import type {Block, Guide, Workspace} from '#guide/model.ts'
import {countyFile} from '#guide/schema/county-file.ts'
import {readYaml} from '#guide/yaml/read.ts'
import {fileStart} from '#guide/lines.ts'
import {holds, rangeOf, type Spot} from './positions.ts'
import type {Session} from './session.ts'
import {factAt, linkedGuideAt} from './what-stands-here.ts'

/**
 * Where to go from here: from `{fact}` to its line, from a link or an id in YAML to that guide's Han text, from a
 * block to its counterpart in the other half — its Yi, or the gap that waits for it.
 *
 * @param address of a file, as the editor spells it.
 */
export function definitionAt(
  session: Session,
  path: string,
  spot: Spot,
  address: (path: string) => string,
): Location[] {
  return placesFrom(session, path, spot).map(place => ({
    uri: address(place.file),
    range: rangeOf(session.ruler(place.file), place),
  }))
}

function placesFrom(session: Session, path: string, spot: Spot): Place[] {
  const {workspace} = session.scene()
  if (/\.ya?ml$/.test(path)) return guideNamed(workspace, wordAt(spot))
  const guide = session.guideOf(path)
  if (guide === undefined || !path.endsWith('.md')) return []
  const fact = factAt(spot.line, spot.at)
  if (fact !== undefined) return factPlaces(workspace, guide, fact.text)
  const link = linkedGuideAt(spot.line, spot.at)
  if (link !== undefined) return guideNamed(workspace, link.text)
  return counterparts(session, guide, path, spot)
}

function guideNamed({guides}: Workspace, id: string): Place[] {
  return guides.filter(guide => guide.id === id).map(({zh}) => zh.title?.place ?? fileStart(zh.file))
}

/** The id-like word under the cursor. */
function wordAt({line, at}: Spot): string {
  const before = /[\p{L}\p{N}._-]*$/u.exec(line.slice(0, at))?.[0] ?? ''
  return before + (/^[\p{L}\p{N}._-]*/u.exec(line.slice(at))?.[0] ?? '')
}

/** A fact's line in `guide.yaml`, else in `county.yaml`, where `county.name` is the key `name`. */
function factPlaces({files}: Workspace, guide: Guide, name: string): Place[] {
  const own = guide.factPlaces.get(name)
  if (own !== undefined) return [own]
  const file = 'content/county.yaml'
  const bytes = files.get(file)
  const text = bytes === undefined ? undefined : decode(file, bytes).text
  if (text === undefined) return []
  const {places} = readYaml(file, text, countyFile)
  const key = name.replace(/^county\./, '')
  const place = places.get(key) ?? places.get(key.split('.').slice(0, -1).join('.'))
  return place === undefined ? [] : [place]
}

function counterparts(session: Session, guide: Guide, path: string, spot: Spot): Place[] {
  const half = [guide.zh, guide.ii].find(({file}) => file === path)
  const paired = session.scene().paired.find(one => one.guide === guide)
  if (half === undefined || paired === undefined) return []
  const block = smallest(half.blocks.filter(one => holds(one.place, spot)))
  const unit = paired.units.find(
    ({zh, ii, gaps = []}) => block !== undefined && [...zh, ...ii, ...gaps].includes(block),
  )
  if (unit === undefined) return []
  const there = half.tag === 'ii' ? unit.zh : unit.ii.length > 0 ? unit.ii : (unit.gaps ?? [])
  return there.map(one => one.place)
}

/** An item's place holds the items below it. */
function smallest(blocks: readonly Block[]): Block | undefined {
  const size = ({place: {line, column, endLine = line, endColumn = column}}: Block): number =>
    (endLine - line) * 100_000 + endColumn - column
  return blocks.toSorted((a, b) => size(a) - size(b))[0]
}
