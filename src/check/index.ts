import type {Rule} from './model.ts'
import {asciiBesideYi} from './ascii-beside-yi.ts'
import {factChanged} from './fact-changed.ts'
import {factsDiffer} from './facts-differ.ts'
import {invisibleCharacter} from './invisible-character.ts'
import {lookAlikeScript} from './look-alike-script.ts'
import {misplacedIterationMark} from './misplaced-iteration-mark.ts'
import {missingElement} from './missing-element.ts'
import {missingGlyph} from './missing-glyph.ts'
import {privateUseCharacter} from './private-use-character.ts'
import {promiseExceedsLegal} from './promise-exceeds-legal.ts'
import {radicalAsSyllable} from './radical-as-syllable.ts'
import {sectionWithoutPlace} from './section-without-place.ts'
import {unassignedYi} from './unassigned-yi.ts'
import {unknownFact} from './unknown-fact.ts'
import {unpairedSection} from './unpaired-section.ts'

/** The rule table (DESIGN §5): one line a rule. To add one: its file, its page, its line here. */
export const rules: readonly Rule[] = [
  // What a guide must say.
  {id: 'missing-element', level: 'error', scope: 'guide', source: 'service-guides.md §9', check: missingElement},
  {id: 'promise-exceeds-legal', level: 'error', scope: 'guide', source: 'service-guides.md §5', check: promiseExceedsLegal},
  {id: 'unknown-fact', level: 'error', scope: 'guide', source: 'DESIGN §3', check: unknownFact},
  {id: 'fact-changed', level: 'warning', scope: 'guide', source: 'DESIGN §3', check: factChanged},
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
]
