import type {Rule} from './model.ts'
import {angleBracket} from './angle-bracket.ts'
import {asciiBesideYi} from './ascii-beside-yi.ts'
import {audioConsent} from './audio-consent.ts'
import {audioDialect} from './audio-dialect.ts'
import {audioForm} from './audio-form.ts'
import {audioMarks} from './audio-marks.ts'
import {audioMissing} from './audio-missing.ts'
import {audioSection} from './audio-section.ts'
import {audioStale} from './audio-stale.ts'
import {blockWithoutYi} from './block-without-yi.ts'
import {citationWithoutArticle} from './citation-without-article.ts'
import {codeForm} from './code-form.ts'
import {copiedCellDiffers} from './copied-cell-differs.ts'
import {countyWord} from './county-word.ts'
import {doubleSpace} from './double-space.ts'
import {doubledMark} from './doubled-mark.ts'
import {factChanged} from './fact-changed.ts'
import {factsDiffer} from './facts-differ.ts'
import {feeWithoutBasis} from './fee-without-basis.ts'
import {finalMarkDiffers} from './final-mark-differs.ts'
import {foreignRepeatMark} from './foreign-repeat-mark.ts'
import {fullWidthInYi} from './full-width-in-yi.ts'
import {hanInYi} from './han-in-yi.ts'
import {handlingContradictsPromise} from './handling-contradicts-promise.ts'
import {inconsistentTranslation} from './inconsistent-translation.ts'
import {invisibleCharacter} from './invisible-character.ts'
import {latinMiddleDot} from './latin-middle-dot.ts'
import {kioskSize} from './kiosk-size.ts'
import {ledgerWithoutRecord} from './ledger-without-record.ts'
import {leftToFillIn} from './left-to-fill-in.ts'
import {lengthRatio} from './length-ratio.ts'
import {linkDiffers} from './link-differs.ts'
import {longGuide} from './long-guide.ts'
import {longSentence} from './long-sentence.ts'
import {longTitle} from './long-title.ts'
import {longWithoutPunctuation} from './long-without-punctuation.ts'
import {lookAlikeScript} from './look-alike-script.ts'
import {markupDiffers} from './markup-differs.ts'
import {misplacedIterationMark} from './misplaced-iteration-mark.ts'
import {missingElement} from './missing-element.ts'
import {missingGlyph} from './missing-glyph.ts'
import {mixedClock} from './mixed-clock.ts'
import {nestedBookMarks} from './nested-book-marks.ts'
import {notCheckedLately} from './not-checked-lately.ts'
import {notNfc} from './not-nfc.ts'
import {numberForPlaceholder} from './number-for-placeholder.ts'
import {numberingHole} from './numbering-hole.ts'
import {pausedGuideNamed} from './paused-guide-named.ts'
import {phoneWithoutAreaCode} from './phone-without-area-code.ts'
import {pictureForPrint} from './picture-for-print.ts'
import {pictureUnusable} from './picture-unusable.ts'
import {pinyinInYi} from './pinyin-in-yi.ts'
import {placeholderDiffers} from './placeholder-differs.ts'
import {pressCopies} from './press-copies.ts'
import {pressProfile} from './press-profile.ts'
import {pressSheet} from './press-sheet.ts'
import {privateUseCharacter} from './private-use-character.ts'
import {printStyle} from './print-style.ts'
import {promiseExceedsLegal} from './promise-exceeds-legal.ts'
import {radicalAsSyllable} from './radical-as-syllable.ts'
import {repeatedMaterial} from './repeated-material.ts'
import {reusedTranslation} from './reused-translation.ts'
import {sameAsSource} from './same-as-source.ts'
import {samePhones} from './same-phones.ts'
import {sectionWithoutPlace} from './section-without-place.ts'
import {singleEllipsis} from './single-ellipsis.ts'
import {spaceBetweenSyllables} from './space-between-syllables.ts'
import {stepTimesExceedPromise} from './step-times-exceed-promise.ts'
import {termConflict} from './term-conflict.ts'
import {termDuplicate} from './term-duplicate.ts'
import {termForbidden} from './term-forbidden.ts'
import {termMissing} from './term-missing.ts'
import {termNotYi} from './term-not-yi.ts'
import {termPending} from './term-pending.ts'
import {termPinyin} from './term-pinyin.ts'
import {termUnvouched} from './term-unvouched.ts'
import {termWithoutSuccessor} from './term-without-successor.ts'
import {toFillIn} from './to-fill-in.ts'
import {tripledSyllable} from './tripled-syllable.ts'
import {unassignedYi} from './unassigned-yi.ts'
import {unattestedSyllable} from './unattested-syllable.ts'
import {unknownFact} from './unknown-fact.ts'
import {unpairedBracket} from './unpaired-bracket.ts'
import {unpairedSection} from './unpaired-section.ts'
import {vagueCondition} from './vague-condition.ts'
import {valueSaysNothing} from './value-says-nothing.ts'
import {visitUnexplained} from './visit-unexplained.ts'
import {wideTable} from './wide-table.ts'
import {withdrawnGuideNamed} from './withdrawn-guide-named.ts'

/** The rule table (DESIGN §5): one line a rule. To add one: its file, its page, its line here. */
// prettier-ignore
export const rules: readonly Rule[] = [
  // What a guide must say.
  {id: 'missing-element', level: 'error', scope: 'guide', source: 'service-guides.md §9', check: missingElement},
  {id: 'promise-exceeds-legal', level: 'error', scope: 'guide', source: 'service-guides.md §5', check: promiseExceedsLegal},
  {id: 'unknown-fact', level: 'error', scope: 'guide', source: 'DESIGN §3', check: unknownFact},
  {id: 'fact-changed', level: 'warning', scope: 'guide', source: 'DESIGN §3', check: factChanged},
  {id: 'not-checked-lately', level: 'warning', scope: 'guide', source: 'service-guides.md §9', check: notCheckedLately},
  {id: 'step-times-exceed-promise', level: 'warning', scope: 'guide', source: 'service-guides.md §5', check: stepTimesExceedPromise},
  {id: 'handling-contradicts-promise', level: 'warning', scope: 'guide', source: 'service-guides.md §5', check: handlingContradictsPromise},
  {id: 'visit-unexplained', level: 'warning', scope: 'guide', source: 'service-guides.md §5', check: visitUnexplained},
  {id: 'fee-without-basis', level: 'warning', scope: 'guide', source: 'service-guides.md §5', check: feeWithoutBasis},
  {id: 'same-phones', level: 'warning', scope: 'guide', source: 'service-guides.md §5', check: samePhones},
  {id: 'code-form', level: 'warning', scope: 'guide', source: 'service-guides.md §4', check: codeForm},
  {id: 'withdrawn-guide-named', level: 'error', scope: 'project', source: 'service-guides.md §5', check: withdrawnGuideNamed},
  {id: 'paused-guide-named', level: 'warning', scope: 'project', source: 'service-guides.md §5', check: pausedGuideNamed},
  {id: 'kiosk-size', level: 'error', scope: 'project', source: 'kiosk.md §6', check: kioskSize},
  {id: 'print-style', level: 'error', scope: 'project', source: 'publishing.md §3', check: printStyle},
  {id: 'press-profile', level: 'error', scope: 'project', source: 'publishing.md §5', check: pressProfile},
  {id: 'press-sheet', level: 'error', scope: 'project', source: 'publishing.md §6', check: pressSheet},
  {id: 'press-copies', level: 'warning', scope: 'project', source: 'docs/format.md', check: pressCopies},
  {id: 'ledger-without-record', level: 'warning', scope: 'project', source: 'docs/format.md', check: ledgerWithoutRecord},
  {id: 'audio-missing', level: 'error', scope: 'guide', source: 'service-guides.md §8', check: audioMissing},
  {id: 'audio-stale', level: 'warning', scope: 'guide', source: 'service-guides.md §8', check: audioStale},
  {id: 'audio-section', level: 'warning', scope: 'guide', source: 'docs/format.md', check: audioSection},
  {id: 'audio-dialect', level: 'warning', scope: 'guide', source: 'service-guides.md §8', check: audioDialect},
  {id: 'audio-consent', level: 'warning', scope: 'guide', source: 'issue 5, part 3', check: audioConsent},
  {id: 'audio-form', level: 'warning', scope: 'guide', source: 'kiosk.md §9', check: audioForm},
  {id: 'audio-marks', level: 'warning', scope: 'guide', source: 'kiosk.md §9', check: audioMarks},
  {id: 'picture-unusable', level: 'error', scope: 'guide', source: 'docs/format.md', check: pictureUnusable},
  {id: 'picture-for-print', level: 'warning', scope: 'guide', source: 'publishing.md §5', check: pictureForPrint},
  {id: 'county-word', level: 'warning', scope: 'project', source: 'pairing.md §11', check: countyWord},
  {id: 'to-fill-in', level: 'warning', scope: 'guide', source: 'DESIGN §4 new', check: toFillIn},
  {id: 'left-to-fill-in', level: 'error', scope: 'guide', source: 'DESIGN §4 new', check: leftToFillIn},
  {id: 'value-says-nothing', level: 'warning', scope: 'guide', source: 'service-guides.md §5', check: valueSaysNothing},
  {id: 'vague-condition', level: 'warning', scope: 'guide', source: 'service-guides.md §5', check: vagueCondition},
  {id: 'citation-without-article', level: 'warning', scope: 'guide', source: 'service-guides.md §5', check: citationWithoutArticle},
  {id: 'repeated-material', level: 'warning', scope: 'guide', source: 'service-guides.md §5', check: repeatedMaterial},
  {id: 'numbering-hole', level: 'warning', scope: 'guide', source: 'service-guides.md §5', check: numberingHole},
  {id: 'phone-without-area-code', level: 'warning', scope: 'guide', source: 'service-guides.md §4', check: phoneWithoutAreaCode},
  {id: 'mixed-clock', level: 'warning', scope: 'guide', source: 'service-guides.md §4', check: mixedClock},
  {id: 'nested-book-marks', level: 'warning', scope: 'guide', source: 'service-guides.md §4', check: nestedBookMarks},
  {id: 'angle-bracket', level: 'warning', scope: 'guide', source: 'service-guides.md §5', check: angleBracket},
  {id: 'long-title', level: 'info', scope: 'guide', source: 'service-guides.md §1', check: longTitle},
  {id: 'wide-table', level: 'warning', scope: 'guide', source: 'issue 4', check: wideTable},
  {id: 'long-guide', level: 'warning', scope: 'guide', source: 'issue 4', check: longGuide},
  {id: 'long-sentence', level: 'info', scope: 'guide', source: 'service-guides.md §9', check: longSentence},
  // The two halves against each other.
  {id: 'unpaired-section', level: 'error', scope: 'guide', source: 'service-guides.md §9', check: unpairedSection},
  {id: 'section-without-place', level: 'warning', scope: 'guide', source: 'DESIGN §3', check: sectionWithoutPlace},
  {id: 'facts-differ', level: 'error', scope: 'guide', source: 'pairing.md §8', check: factsDiffer},
  {id: 'placeholder-differs', level: 'error', scope: 'guide', source: 'pairing.md §8', check: placeholderDiffers},
  {id: 'number-for-placeholder', level: 'warning', scope: 'guide', source: 'pairing.md §8', check: numberForPlaceholder},
  {id: 'copied-cell-differs', level: 'warning', scope: 'guide', source: 'docs/format.md', check: copiedCellDiffers},
  {id: 'markup-differs', level: 'error', scope: 'guide', source: 'pairing.md §8', check: markupDiffers},
  {id: 'link-differs', level: 'error', scope: 'guide', source: 'pairing.md §8', check: linkDiffers},
  {id: 'block-without-yi', level: 'error', scope: 'guide', source: 'yi-script.md §9', check: blockWithoutYi},
  {id: 'same-as-source', level: 'warning', scope: 'guide', source: 'pairing.md §8', check: sameAsSource},
  {id: 'han-in-yi', level: 'warning', scope: 'guide', source: 'yi-script.md §9', check: hanInYi},
  {id: 'length-ratio', level: 'warning', scope: 'guide', source: 'pairing.md §8', check: lengthRatio},
  {id: 'inconsistent-translation', level: 'warning', scope: 'project', source: 'pairing.md §8', check: inconsistentTranslation},
  {id: 'reused-translation', level: 'warning', scope: 'project', source: 'pairing.md §8', check: reusedTranslation},
  {id: 'final-mark-differs', level: 'warning', scope: 'guide', source: 'pairing.md §8', check: finalMarkDiffers},
  {id: 'unpaired-bracket', level: 'warning', scope: 'guide', source: 'pairing.md §8', check: unpairedBracket},
  // Characters.
  {id: 'unassigned-yi', level: 'error', scope: 'guide', source: 'yi-script.md §9', check: unassignedYi},
  {id: 'unattested-syllable', level: 'warning', scope: 'guide', source: 'yi-script.md §9', check: unattestedSyllable},
  {id: 'radical-as-syllable', level: 'error', scope: 'guide', source: 'yi-script.md §9', check: radicalAsSyllable},
  {id: 'private-use-character', level: 'error', scope: 'guide', source: 'yi-script.md §9', check: privateUseCharacter},
  {id: 'invisible-character', level: 'error', scope: 'guide', source: 'yi-script.md §9', check: invisibleCharacter},
  {id: 'look-alike-script', level: 'error', scope: 'guide', source: 'yi-script.md §9', check: lookAlikeScript},
  {id: 'misplaced-iteration-mark', level: 'error', scope: 'guide', source: 'yi-script.md §9', check: misplacedIterationMark},
  {id: 'missing-glyph', level: 'error', scope: 'guide', source: 'publishing.md §4', check: missingGlyph},
  {id: 'ascii-beside-yi', level: 'warning', scope: 'guide', source: 'yi-script.md §9', check: asciiBesideYi},
  {id: 'not-nfc', level: 'error', scope: 'guide', source: 'yi-script.md §9', check: notNfc},
  {id: 'full-width-in-yi', level: 'warning', scope: 'guide', source: 'yi-script.md §9', check: fullWidthInYi},
  {id: 'foreign-repeat-mark', level: 'warning', scope: 'guide', source: 'yi-script.md §9', check: foreignRepeatMark},
  {id: 'latin-middle-dot', level: 'warning', scope: 'guide', source: 'yi-script.md §9', check: latinMiddleDot},
  {id: 'single-ellipsis', level: 'warning', scope: 'guide', source: 'yi-script.md §9', check: singleEllipsis},
  {id: 'doubled-mark', level: 'warning', scope: 'guide', source: 'pairing.md §8', check: doubledMark},
  {id: 'space-between-syllables', level: 'warning', scope: 'guide', source: 'yi-script.md §9', check: spaceBetweenSyllables},
  {id: 'double-space', level: 'info', scope: 'guide', source: 'pairing.md §8', check: doubleSpace},
  {id: 'tripled-syllable', level: 'warning', scope: 'guide', source: 'pairing.md §8', check: tripledSyllable},
  {id: 'pinyin-in-yi', level: 'warning', scope: 'guide', source: 'yi-script.md §9', check: pinyinInYi},
  {id: 'long-without-punctuation', level: 'warning', scope: 'guide', source: 'yi-script.md §9', check: longWithoutPunctuation},
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
  {id: 'never-printed', level: 'error', scope: 'reading', source: 'DESIGN §4'},
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
  {id: 'edition-damaged', level: 'warning', scope: 'reading', source: 'docs/format.md'},
  {id: 'signoff-damaged', level: 'error', scope: 'reading', source: 'docs/format.md'},
]
