// The stable launcher, in the syntax of 2009: it runs in whatever shell a terminal has, and no update replaces it. It
// opens the newest release that comes up, and shows whom to ask when none does (kiosk.md §7).

;(function () {
  /** `2026-11-23.1 2`: the second start of that release under way. The release removes it as soon as it stands. */
  var STARTS = 'hanyi.starts'
  /** Releases that did not come up twice, with spaces between. check.html clears it. */
  var FAILED = 'hanyi.failed'
  /** Starts that a release is given. */
  var CHANCES = 2
  /** Until the screen that says nothing is there looks again. ms. */
  var PATIENCE = 30000

  type Shared = {hanyiCurrent?: unknown; hanyiReady?: unknown}
  var shared = window as Shared

  function read(key: string): string {
    try {
      return window.localStorage.getItem(key) || ''
    } catch (fault) {
      return ''
    }
  }

  function write(key: string, value: string): void {
    try {
      if (value === '') window.localStorage.removeItem(key)
      else window.localStorage.setItem(key, value)
    } catch (fault) {
      // Without storage nothing is counted: the newest release is opened, and its own plain pages when it cannot start.
    }
  }

  /** Runs a script file, then goes on whether it was there or not. */
  function load(src: string, then: () => void): void {
    var script = document.createElement('script') as HTMLScriptElement & {
      readyState?: string
      onreadystatechange?: unknown
    }
    var done = false
    function once(): void {
      if (done) return
      done = true
      then()
    }
    script.onload = once
    script.onerror = once
    // Internet Explorer 8 knows neither of the two.
    script.onreadystatechange = function () {
      if (script.readyState === 'loaded' || script.readyState === 'complete') once()
    }
    script.src = src
    document.getElementsByTagName('head')[0]!.appendChild(script)
  }

  function listed(): string[] {
    var named = shared.hanyiCurrent
    var list: string[] = []
    if (Object.prototype.toString.call(named) !== '[object Array]') return list
    for (var at = 0; at < (named as unknown[]).length; at += 1) {
      var one = String((named as unknown[])[at])
      if (/^\d{4}-\d\d-\d\d\.\d+$/.test(one)) list.push(one)
    }
    return list
  }

  /** Can this browser run a release? Promise.prototype.finally came with Chrome 63; the app is written for 64. */
  function isAble(): boolean {
    var css = (window as {CSS?: {supports?: (name: string, value: string) => boolean}}).CSS
    return (
      typeof Promise === 'function' &&
      typeof (Promise.prototype as {['finally']?: unknown})['finally'] === 'function' &&
      !!css &&
      !!css.supports &&
      css.supports('display', 'grid')
    )
  }

  function plain(version: string): string {
    return 'releases/' + version + '/html/zh/index.html'
  }

  /** Opens the first release of the list that is there; those before `at` are not. */
  function open(list: string[], at: number): void {
    var version = list[at]
    if (version === undefined) return nothing(list)
    shared.hanyiReady = undefined
    load('releases/' + version + '/ready.js', function () {
      if (shared.hanyiReady !== version) return open(list, at + 1)
      if (!isAble()) return location.replace(plain(version!))
      var before = read(STARTS).split(' ')
      write(STARTS, version + ' ' + ((before[0] === version ? Number(before[1]) || 0 : 0) + 1))
      location.replace('releases/' + version + '/index.html' + location.hash)
    })
  }

  /** The list without releases that failed; one that has had its chances fails now. */
  function sound(list: string[]): string[] {
    var failed = read(FAILED).split(' ')
    var started = read(STARTS).split(' ')
    if (started[0] && Number(started[1]) >= CHANCES) failed.push(started[0])
    var still: string[] = []
    var good: string[] = []
    for (var at = 0; at < list.length; at += 1) {
      var isFailed = false
      for (var other = 0; other < failed.length; other += 1) if (failed[other] === list[at]) isFailed = true
      if (isFailed) still.push(list[at]!)
      else good.push(list[at]!)
    }
    // When all have failed it may have been the power: they are all tried again the next time.
    write(FAILED, good.length === 0 ? '' : still.join(' '))
    if (still.length > 0 && good.length === 0) write(STARTS, '')
    return good
  }

  /** No release came up: whom to ask, the plain pages, and another try by itself. */
  function nothing(list: string[]): void {
    document.documentElement.className = 'nothing'
    var link = document.getElementById('plain') as HTMLAnchorElement | null
    if (link && list[0] !== undefined) link.href = plain(list[0])
    setTimeout(function () {
      location.reload()
    }, PATIENCE)
  }

  function launch(): void {
    var list = listed()
    var good = sound(list)
    if (good.length > 0) open(good, 0)
    else nothing(list)
  }

  if (listed().length > 0) launch()
  else load('current.old.js', launch)
})()
