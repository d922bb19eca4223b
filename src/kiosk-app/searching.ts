import {addTexts, bringTexts, ready} from './search/load.ts'
import {searchView} from './search/view.ts'

// The code of the search; `search.js`, its data, follows, and then the texts.
window.hanyi.searching = data => {
  const search = ready(data)
  let asked = false
  window.hanyi.searchTexts = texts => addTexts(search, texts)
  return (kiosk, place) => {
    if (!asked) bringTexts(search, (file, ended) => kiosk.load(`search-${file}.js`, ended))
    asked = true
    return searchView(kiosk, search, place)
  }
}
