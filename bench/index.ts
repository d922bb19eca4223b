import {book} from './book.ts'
import {bundle} from './bundle.ts'
import {checks} from './checks.ts'
import {edits} from './edits.ts'
import {facts} from './facts.ts'
import {help} from './help.ts'
import {html} from './html.ts'
import {impose} from './impose.ts'
import {kiosk} from './kiosk.ts'
import {lives} from './lives.ts'
import {longBook} from './long-book.ts'
import type {Measure} from './model.ts'
import {pairing} from './pairing.ts'
import {same} from './same.ts'
import {singles} from './singles.ts'
import {text} from './text.ts'

/** Every measure, quick ones first. To add one: its file, one line here, its lines in docs/bench.md. */
export const measures: readonly Measure[] = [
  help,
  html,
  pairing,
  edits,
  lives,
  facts,
  checks,
  bundle,
  book,
  impose,
  longBook,
  singles,
  text,
  same,
  kiosk,
]
