// The stable launcher, in the syntax of 2009: opens the release that `current.js` names first.
var named = (window as {hanyiCurrent?: unknown}).hanyiCurrent
var newest = named instanceof Array ? String(named[0]) : ''
if (/^[\w.-]+$/.test(newest)) {
  location.replace('releases/' + newest + '/index.html' + location.hash)
}
