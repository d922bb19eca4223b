const {existsSync} = require('node:fs')
const {dirname, isAbsolute, join} = require('node:path')

/** Where the program stands below a folder: in hanyi's own, or installed by npm. */
const PLACES = [
  ['bin', 'hanyi.js'],
  ['node_modules', 'hanyi', 'bin', 'hanyi.js'],
]

/**
 * Finds the program.
 *
 * @param setting `hanyi.path`: of the file or of hanyi's folder, absolute or from an open folder; '' to look for it.
 * @param folders paths of the open folders.
 * @returns its path, the nearest at or above an open folder; undefined when there is none.
 */
function findProgram(setting, folders) {
  const wanted = (setting ?? '').trim()
  if (wanted !== '') {
    const starts = isAbsolute(wanted) ? [wanted] : folders.map(folder => join(folder, wanted))
    return starts
      .flatMap(start => (start.endsWith('.js') ? [start] : below(start)))
      .find(path => existsSync(path))
  }
  return folders
    .flatMap(upwards)
    .flatMap(below)
    .find(path => existsSync(path))
}

function below(folder) {
  return PLACES.map(place => join(folder, ...place))
}

/** A folder and all above it. */
function upwards(folder) {
  const parent = dirname(folder)
  return parent === folder ? [folder] : [folder, ...upwards(parent)]
}

module.exports = {findProgram}
