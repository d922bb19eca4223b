/** What stands in `ii.md` where nothing has been translated yet (DESIGN §3). Never printed. */
export const GAP = '〔待译〕'

/** What `hanyi new` leaves for the writer to fill in. */
export const TO_FILL = '（请填写）'
