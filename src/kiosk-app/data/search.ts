/** A guide as the search is given it. */
export interface SearchRecord {
  id: string
  /** Title and nickname, Han and Yi, folded (`text/folded.ts`): 500 guides folded at the terminal took it a second. */
  titles: string[]
  /** As `publish/kiosk/spelling.ts` writes them, in no particular order: `yin hang,xing,heng`. */
  spellings: string[]
}

/** `search.js`, loaded when the search is first opened. */
export interface SearchData {
  guides: SearchRecord[]
  /** How many files of texts there are: `search-1.js` … */
  files: number
  /** Pinyin of the 1,165 Yi characters from U+A000 on, apart by spaces: the Yi pad is made of it. */
  yi: string
}

/** `search-1.js` …: what guides say, for whoever looks for what is in no name. They follow one another. */
export interface SearchTexts {
  /** Place of the first of them in `SearchData.guides`. */
  from: number
  /** All that each says, both languages, folded. */
  texts: string[]
}
