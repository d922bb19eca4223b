// On every plain page, in the syntax of 2009: says when the guide was withdrawn since, or has long not been checked.
var page = document.getElementById('guide')
if (page) {
  var given = (window as {hanyiWithdrawn?: {guides?: {id?: string}[]}}).hanyiWithdrawn
  var list = given && given.guides instanceof Array ? given.guides : []
  for (var at = 0; at < list.length; at += 1) {
    var one = list[at]
    if (one && one.id === page.getAttribute('data-guide')) hide(page)
  }
  age(page)
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
