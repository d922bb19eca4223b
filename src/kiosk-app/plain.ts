// On every plain page, in the syntax of 2009: says when the guide was withdrawn since, or has long not been checked.
var page = document.getElementById('guide')
var given = (window as {hanyiWithdrawn?: {guides?: {id?: string; before?: string}[]}}).hanyiWithdrawn
var list = given && given.guides instanceof Array ? given.guides : []
var items = document.getElementsByTagName('li')
for (var at = 0; at < list.length; at += 1) {
  var one = list[at]
  if (!one || !one.id || isNewer(one.before)) continue
  if (page && one.id === page.getAttribute('data-guide')) hide(page)
  for (var place = 0; place < items.length; place += 1) {
    var item = items[place]!
    if (item.getAttribute('data-guide') === one.id) item.style.display = 'none'
  }
}
if (page) age(page)

/** Was the guide issued anew, in this release, after it was withdrawn? Versions as `2026-11-23.1`. */
function isNewer(before: string | undefined): boolean {
  var form = /(\d{4}-\d\d-\d\d)\.(\d+)/
  var own = form.exec(location.pathname)
  var since = form.exec(String(before))
  if (!own || !since) return false
  return own[1]! > since[1]! || (own[1] === since[1] && Number(own[2]) >= Number(since[2]))
}

/** Leaves the sentence that it was withdrawn, which stands on every plain page, as all there is. */
function hide(whole: HTMLElement): void {
  whole.className = 'withdrawn'
}

/** Amber after the review date, red ninety days later; nothing by a clock that is before the content. */
function age(whole: HTMLElement): void {
  var day = new Date()
  var today = day.getFullYear() * 10000 + (day.getMonth() + 1) * 100 + day.getDate()
  var content = Number(whole.getAttribute('data-content'))
  var amber = Number(whole.getAttribute('data-amber'))
  var red = Number(whole.getAttribute('data-red'))
  if (!amber || today < content || today <= amber) return
  whole.className += today > red ? ' red' : ' amber'
}
