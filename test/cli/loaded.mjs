// Tells on standard error, as the process ends, which packages of node_modules it loaded.
import {registerHooks} from 'node:module'

const packages = new Set()
registerHooks({
  load: (url, context, next) => {
    const [, name] = /\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url) ?? []
    if (name !== undefined) packages.add(name)
    return next(url, context)
  },
})
process.on('exit', () => process.stderr.write(`${JSON.stringify([...packages])}\n`))
