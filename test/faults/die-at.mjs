// Loaded before the program: ends it with SIGKILL at its nth change of the disk, a write after half its bytes. With
// HANYI_COUNT it counts the changes instead and writes their number there.
import fs from 'node:fs'
import {syncBuiltinESMExports} from 'node:module'
import {fileURLToPath} from 'node:url'

const at = Number(process.env.HANYI_DIE_AT ?? 0)
const count = process.env.HANYI_COUNT
let changes = 0

async function before(half) {
  changes += 1
  if (changes !== at) return
  await half?.()
  process.kill(process.pid, 'SIGKILL')
}

const {promises} = fs
for (const name of ['rename', 'rm', 'mkdir', 'appendFile', 'writeFile', 'copyFile', 'rmdir']) {
  const real = promises[name]
  promises[name] = async (...args) => {
    await before()
    return real.apply(promises, args)
  }
}
const realOpen = promises.open
promises.open = async (path, flags, ...rest) => {
  if (flags !== undefined && flags !== 'r') await before()
  return realOpen.call(promises, path, flags, ...rest)
}
const handle = await realOpen.call(promises, fileURLToPath(import.meta.url), 'r')
const prototype = Object.getPrototypeOf(handle)
await handle.close()
const realWrite = prototype.writeFile
prototype.writeFile = async function (data, ...rest) {
  const bytes = Buffer.from(data)
  await before(() => this.write(bytes.subarray(0, Math.floor(bytes.length / 2))))
  return realWrite.call(this, data, ...rest)
}
const realSync = prototype.sync
prototype.sync = async function () {
  await before()
  return realSync.call(this)
}
syncBuiltinESMExports()
if (count) process.on('exit', () => fs.writeFileSync(count, String(changes)))
