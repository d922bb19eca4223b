import type {Rule} from './model.ts'
import {asciiBesideYi} from './ascii-beside-yi.ts'
import {factChanged} from './fact-changed.ts'
import {factsDiffer} from './facts-differ.ts'
import {invisibleCharacter} from './invisible-character.ts'
import {leftToFillIn} from './left-to-fill-in.ts'
import {lookAlikeScript} from './look-alike-script.ts'
import {misplacedIterationMark} from './misplaced-iteration-mark.ts'
import {missingElement} from './missing-element.ts'
import {missingGlyph} from './missing-glyph.ts'
import {privateUseCharacter} from './private-use-character.ts'
import {promiseExceedsLegal} from './promise-exceeds-legal.ts'
import {radicalAsSyllable} from './radical-as-syllable.ts'
import {sectionWithoutPlace} from './section-without-place.ts'
import {toFillIn} from './to-fill-in.ts'
import {termConflict} from './term-conflict.ts'
import {termDuplicate} from './term-duplicate.ts'
import {termForbidden} from './term-forbidden.ts'
import {termMissing} from './term-missing.ts'
import {termNotYi} from './term-not-yi.ts'
import {termPending} from './term-pending.ts'
import {termPinyin} from './term-pinyin.ts'
import {termUnvouched} from './term-unvouched.ts'
import {termWithoutSuccessor} from './term-without-successor.ts'
import {unassignedYi} from './unassigned-yi.ts'
import {unknownFact} from './unknown-fact.ts'
import {unpairedSection} from './unpaired-section.ts'

/** The rule table (DESIGN §5): one line a rule. To add one: its file, its page, its line here. */
// prettier-ignore
export const rules: readonly Rule[] = [
  // What a guide must say.
  {id: 'missing-element', level: 'error', scope: 'guide', source: 'service-guides.md §9', check: missingElement},
  {id: 'promise-exceeds-legal', level: 'error', scope: 'guide', source: 'service-guides.md §5', check: promiseExceedsLegal},
  {id: 'unknown-fact', level: 'error', scope: 'guide', source: 'DESIGN §3', check: unknownFact},
  {id: 'fact-changed', level: 'warning', scope: 'guide', source: 'DESIGN §3', check: factChanged},
  {id: 'to-fill-in', level: 'warning', scope: 'guide', source: 'DESIGN §4 new', check: toFillIn},
  {id: 'left-to-fill-in', level: 'error', scope: 'guide', source: 'DESIGN §4 new', check: leftToFillIn},
  // The two halves against each other.
  {id: 'unpaired-section', level: 'error', scope: 'guide', source: 'service-guides.md §9', check: unpairedSection},
  {id: 'section-without-place', level: 'warning', scope: 'guide', source: 'DESIGN §3', check: sectionWithoutPlace},
  {id: 'facts-differ', level: 'error', scope: 'guide', source: 'pairing.md §8', check: factsDiffer},
  // Characters.
  {id: 'unassigned-yi', level: 'error', scope: 'guide', source: 'yi-script.md §9', check: unassignedYi},
  {id: 'radical-as-syllable', level: 'error', scope: 'guide', source: 'yi-script.md §9', check: radicalAsSyllable},
  {id: 'private-use-character', level: 'error', scope: 'guide', source: 'yi-script.md §9', check: privateUseCharacter},
  {id: 'invisible-character', level: 'error', scope: 'guide', source: 'yi-script.md §9', check: invisibleCharacter},
  {id: 'look-alike-script', level: 'error', scope: 'guide', source: 'yi-script.md §9', check: lookAlikeScript},
  {id: 'misplaced-iteration-mark', level: 'error', scope: 'guide', source: 'yi-script.md §9', check: misplacedIterationMark},
  {id: 'missing-glyph', level: 'error', scope: 'guide', source: 'publishing.md §4', check: missingGlyph},
  {id: 'ascii-beside-yi', level: 'warning', scope: 'guide', source: 'yi-script.md §9', check: asciiBesideYi},
  // Terms: the two halves against the termbase, then the termbase itself.
  {id: 'term-missing', level: 'warning', scope: 'project', source: 'pairing.md §8', check: termMissing},
  {id: 'term-forbidden', level: 'error', scope: 'project', source: 'pairing.md §8', check: termForbidden},
  {id: 'term-pending', level: 'warning', scope: 'project', source: 'DESIGN §3', check: termPending},
  {id: 'term-not-yi', level: 'error', scope: 'project', source: 'yi-script.md §9', check: termNotYi},
  {id: 'term-unvouched', level: 'error', scope: 'project', source: 'DESIGN §1', check: termUnvouched},
  {id: 'term-conflict', level: 'warning', scope: 'project', source: 'docs/format.md', check: termConflict},
  {id: 'term-duplicate', level: 'warning', scope: 'project', source: 'docs/format.md', check: termDuplicate},
  {id: 'term-without-successor', level: 'warning', scope: 'project', source: 'DESIGN §3', check: termWithoutSuccessor},
  {id: 'term-pinyin', level: 'warning', scope: 'project', source: 'yi-script.md §3', check: termPinyin},
  // Found while reading and joining: the fault is made there, its level and page are here.
  {id: 'not-utf8', level: 'error', scope: 'reading', source: 'docs/format.md'},
  {id: 'damaged-text', level: 'error', scope: 'reading', source: 'docs/format.md'},
  {id: 'empty-file', level: 'error', scope: 'reading', source: 'docs/format.md'},
  {id: 'file-too-large', level: 'error', scope: 'reading', source: 'docs/format.md'},
  {id: 'unread-file', level: 'error', scope: 'reading', source: 'docs/format.md'},
  {id: 'yaml-syntax', level: 'error', scope: 'reading', source: 'docs/format.md'},
  {id: 'yaml-value', level: 'error', scope: 'reading', source: 'docs/format.md'},
  {id: 'phone-form', level: 'warning', scope: 'reading', source: 'docs/format.md'},
  {id: 'limit-form', level: 'warning', scope: 'reading', source: 'docs/format.md'},
  {id: 'clock-form', level: 'warning', scope: 'reading', source: 'docs/format.md'},
  {id: 'date-form', level: 'warning', scope: 'reading', source: 'docs/format.md'},
  {id: 'number-form', level: 'warning', scope: 'reading', source: 'docs/format.md'},
  {id: 'csv-syntax', level: 'error', scope: 'reading', source: 'docs/format.md'},
  {id: 'csv-value', level: 'warning', scope: 'reading', source: 'docs/format.md'},
  {id: 'front-matter', level: 'error', scope: 'reading', source: 'docs/format.md'},
  {id: 'html-in-text', level: 'error', scope: 'reading', source: 'docs/format.md'},
  {id: 'link-not-allowed', level: 'warning', scope: 'reading', source: 'docs/format.md'},
  {id: 'missing-picture', level: 'error', scope: 'reading', source: 'docs/format.md'},
  {id: 'unsafe-path', level: 'error', scope: 'reading', source: 'docs/format.md'},
  {id: 'nesting-too-deep', level: 'error', scope: 'reading', source: 'docs/format.md'},
  {id: 'paragraph-too-long', level: 'error', scope: 'reading', source: 'docs/format.md'},
  {id: 'placeholder-syntax', level: 'error', scope: 'reading', source: 'docs/format.md'},
  {id: 'unsupported-markdown', level: 'error', scope: 'reading', source: 'docs/format.md'},
  {id: 'title', level: 'warning', scope: 'reading', source: 'docs/format.md'},
  {id: 'step-grammar', level: 'error', scope: 'reading', source: 'docs/format.md'},
  {id: 'material-table', level: 'error', scope: 'reading', source: 'docs/format.md'},
  {id: 'faq-grammar', level: 'warning', scope: 'reading', source: 'docs/format.md'},
  {id: 'duplicate-section', level: 'error', scope: 'reading', source: 'docs/format.md'},
  {id: 'table-row', level: 'error', scope: 'reading', source: 'docs/format.md'},
  {id: 'missing-half', level: 'error', scope: 'reading', source: 'docs/format.md'},
  {id: 'missing-file', level: 'error', scope: 'reading', source: 'docs/format.md'},
  {id: 'unknown-file', level: 'info', scope: 'reading', source: 'docs/format.md'},
  {id: 'folder-name', level: 'error', scope: 'reading', source: 'docs/format.md'},
  {id: 'duplicate-id', level: 'error', scope: 'reading', source: 'docs/format.md'},
  {id: 'unknown-reference', level: 'error', scope: 'reading', source: 'docs/format.md'},
  {id: 'bundle-cycle', level: 'error', scope: 'reading', source: 'docs/format.md'},
  {id: 'withdrawn-without-note', level: 'warning', scope: 'reading', source: 'docs/format.md'},
  {id: 'lock-damaged', level: 'error', scope: 'reading', source: 'docs/format.md'},
  {id: 'signoff-damaged', level: 'error', scope: 'reading', source: 'docs/format.md'},
]
