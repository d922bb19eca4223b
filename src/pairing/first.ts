import type {Block, Half} from '../guide/model.ts'
import {align} from './align.ts'
import type {Bead} from './align.ts'
import {marksClash, mergeCost, pairCost, skipCost} from './cost.ts'
import {isUnitBlock, piecesOf, piecesOfRun} from './pieces.ts'
import type {Piece} from './pieces.ts'
import {pairTable, tableCost} from './table.ts'

/** Blocks of both halves that stand for each other; one side may be empty. */
export interface Couple {
  zh: Block[]
  ii: Block[]
}

/**
 * Pairs two halves that have never been paired, by structure alone: sections first, then blocks by kind,
 * depth, length, numbers and placeholders (pairing.md §6). Blocks that both languages share anchor the
 * pairing but are not in the result; `〔待译〕` is paired with the Han it stands for.
 *
 * @returns couples in Han order, Yi without Han where it stands; every other block in exactly one of them
 */
export function pairFirst(zh: Half, ii: Half): Couple[] {
  const zhPieces = piecesOf(zh)
  const iiPieces = piecesOf(ii)
  const zhSections = bySection(zhPieces)
  const iiSections = bySection(iiPieces)
  if (sameSections(zhSections, iiSections)) {
    return zhSections.flatMap((section, index) => pairPieces(section, iiSections[index]!))
  }
  return pairPieces(zhPieces, iiPieces)
}

/**
 * Pairs a run of Han blocks with a run of Yi blocks that stand in the same gap of an older pairing.
 *
 * @param fresh Han blocks that no lock knows yet: the likeliest to be without Yi
 * @returns as pairFirst
 */
export function pairRuns(zh: readonly Block[], ii: readonly Block[], fresh: ReadonlySet<Block>): Couple[] {
  return pairPieces(piecesOfRun(zh, fresh), piecesOfRun(ii, new Set()))
}

function pairPieces(zh: readonly Piece[], ii: readonly Piece[]): Couple[] {
  const beads = inStep(zh, ii)
    ? zh.map((_, i) => ({i, a: 1, j: i, b: 1}))
    : align(zh.length, ii.length, bead => beadCost(zh, ii, bead)).beads
  return beads.flatMap(({i, a, j, b}) => {
    const left = zh.slice(i, i + a)
    const right = ii.slice(j, j + b)
    if (left[0]?.kind === 'table' && right[0]?.kind === 'table') {
      return pairTable(left[0].blocks, right[0].blocks).flatMap(couple => unitCouples(couple, true))
    }
    const table = left[0]?.kind === 'table' || right[0]?.kind === 'table'
    return unitCouples({zh: left.flatMap(p => p.blocks), ii: right.flatMap(p => p.blocks)}, table)
  })
}

/**
 * Whether both runs are built the very same way, piece by piece, and no numbers contradict it. Then their lengths
 * are not asked: a translator who keeps the form has not merged one item and split another.
 */
function inStep(zh: readonly Piece[], ii: readonly Piece[]): boolean {
  return (
    zh.length === ii.length &&
    zh.every((left, k) => {
      const right = ii[k]!
      if (left.kind !== right.kind || left.depth !== right.depth || left.level !== right.level) return false
      return left.shared === right.shared && (left.kind === 'table' || !marksClash(left.marks, right.marks))
    })
  )
}

/** Drops shared blocks, and parts what may not be one unit: the cells of a table that has no counterpart. */
function unitCouples(couple: Couple, table: boolean): Couple[] {
  const zh = couple.zh.filter(isUnitBlock)
  const ii = couple.ii.filter(isUnitBlock)
  if (zh.length === 0 && ii.length === 0) return []
  const alone = zh.length === 0 || ii.length === 0
  if (table && alone)
    return [...zh.map(block => ({zh: [block], ii: []})), ...ii.map(block => ({zh: [], ii: [block]}))]
  return [{zh, ii}]
}

function beadCost(zh: readonly Piece[], ii: readonly Piece[], {i, a, j, b}: Bead): number {
  if (a === 0) return skipCost(ii[j]!)
  if (b === 0) return skipCost(zh[i]!)
  if (a === 1 && b === 1) {
    const left = zh[i]!
    const right = ii[j]!
    return left.kind === 'table' && right.kind === 'table' ? tableCost(left, right) : pairCost(left, right)
  }
  return mergeCost(zh[i]!, a === 2 ? zh[i + 1] : undefined, ii[j]!, b === 2 ? ii[j + 1] : undefined)
}

function bySection(pieces: readonly Piece[]): Piece[][] {
  const sections: Piece[][] = []
  for (const piece of pieces) (sections[piece.section] ??= []).push(piece)
  return Array.from(sections, section => section ?? [])
}

/**
 * Sections are paired one by one when both halves have as many and each pair is built alike: at most a quarter
 * of its pieces, and one, are of other kinds. Otherwise a section was added or lost, and only the pairing of all
 * pieces together can tell which.
 */
function sameSections(zh: readonly Piece[][], ii: readonly Piece[][]): boolean {
  if (zh.length !== ii.length) return false
  return zh.every((section, index) => {
    const counts = new Map<string, number>()
    for (const piece of section) counts.set(piece.kind, (counts.get(piece.kind) ?? 0) + 1)
    for (const piece of ii[index]!) counts.set(piece.kind, (counts.get(piece.kind) ?? 0) - 1)
    const off = [...counts.values()].reduce((sum, count) => sum + Math.abs(count), 0)
    return off <= 1 + 0.25 * (section.length + ii[index]!.length)
  })
}
