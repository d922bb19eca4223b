const {execFile} = require('node:child_process')
const {promisify} = require('node:util')

/** Which of our YAML files is of which kind of `hanyi schema`. */
const KINDS = [
  [/\/content\/(?:guides|bundles|policies)\/[^/]+\/guide\.yaml$/, 'guide'],
  [/\/content\/county\.yaml$/, 'county'],
  [/\/content\/booklets\/[^/]+\.ya?ml$/, 'booklet'],
  [/\/hanyi\.yaml$/, 'settings'],
]

/** @returns the kind of a YAML file by its address; undefined for other files. */
function kindOf(uri) {
  return KINDS.find(([pattern]) => pattern.test(uri))?.[1]
}

/**
 * Gives the YAML extension of Red Hat, where it is installed, the schemas of this very program: keys and values are
 * then completed and explained. Without that extension nothing is lost but this.
 */
async function offerSchemas(vscode, node, program) {
  const extension = vscode.extensions.getExtension('redhat.vscode-yaml')
  if (extension === undefined) return
  const yaml = await extension.activate()
  const texts = new Map()
  for (const [, kind] of KINDS) {
    const {stdout} = await promisify(execFile)(node, [program, 'schema', kind])
    texts.set(kind, stdout)
  }
  yaml.registerContributor(
    'hanyi',
    resource => (kindOf(resource) === undefined ? undefined : `hanyi://schema/${kindOf(resource)}`),
    uri => texts.get(uri.slice('hanyi://schema/'.length)),
  )
}

module.exports = {kindOf, offerSchemas}
