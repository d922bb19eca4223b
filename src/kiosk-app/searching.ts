import {ready} from './search/load.ts'
import {searchView} from './search/view.ts'

// The code of the search; `search.js`, its data, follows.
window.hanyi.searching = data => {
  const search = ready(data)
  return (kiosk, place) => searchView(kiosk, search, place)
}
