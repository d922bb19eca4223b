import {measures} from './index.ts'
import {peers} from './peers/index.ts'

// Runs one measure in this process and sends its rows to the one that started it (run.ts).
const [name] = process.argv.slice(2)
const measure = [...measures, ...peers].find(one => one.name === name)
if (!measure || !process.send) throw new RangeError(`no measure ${name}, or not started by run.ts`)
process.send(await measure.run())
process.disconnect()
