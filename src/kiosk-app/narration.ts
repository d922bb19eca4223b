import {narrate} from './narration/player.ts'

// The code that plays recordings; loaded with the first guide that has some.
window.hanyiNarrate = narrate
