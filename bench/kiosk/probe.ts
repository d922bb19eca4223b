import type {DevTools} from '../../test/old-browsers/dev-tools.ts'

/** What tells that a site has come up: an element of its first page, and an expression true once its scripts run. */
export interface Start {
  start: string
  up: string
}

/**
 * Put into every page before its own scripts; ES2017, for Chromium 64. The launcher's page leaves its beginning in the
 * name of the window, so that what the release shows is counted from there.
 */
const probe = ({start, up}: Start): string => `
  const painted = done => requestAnimationFrame(() => requestAnimationFrame(done));
  const shown = (act, selector) => new Promise((done, fail) => {
    const from = performance.now();
    const give = setTimeout(() => fail(new Error(selector + ' did not come')), 60000);
    const look = () => {
      if (!document.querySelector(selector)) return false;
      watcher.disconnect();
      clearTimeout(give);
      painted(() => done(performance.now() - from));
      return true;
    };
    const watcher = new MutationObserver(look);
    watcher.observe(document.documentElement || document, {childList: true, subtree: true, attributes: true});
    act();
    look();
  });
  const before = () => performance.timeOrigin - (Number(window.name) || performance.timeOrigin);
  const running = done => (${up}) ? done() : setTimeout(running, 0, done);
  const ready = shown(() => undefined, ${JSON.stringify(start)})
    .then(() => new Promise(running))
    .then(() => document.fonts.ready)
    .then(() => new Promise(painted))
    .then(() => performance.now());
  // The browser tells of its first paint some time after it.
  const first = done => {
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    paint ? done(paint.startTime) : setTimeout(first, 50, done);
  };
  const start = async () => {
    const at = await ready;
    return {firstPaint: before() + await new Promise(first), ready: before() + at};
  };
  window.bench = {shown, start, long: []};
  if (window.name === '') window.name = String(performance.timeOrigin);
  new PerformanceObserver(list => list.getEntries().forEach(one => window.bench.long.push(one.duration)))
    .observe({entryTypes: ['longtask']});
`

/** Puts the probe into every page this tab will open. */
export async function addProbe(tab: DevTools, start: Start): Promise<void> {
  await tab.send('Page.addScriptToEvaluateOnNewDocument', {source: `{${probe(start)}}`})
}

/**
 * Does something in the page and waits until what it brings has been painted: the frame after the one in which it
 * stands.
 *
 * @param act statement of the page
 * @param selector what stands there then and not before
 * @returns ms
 */
export function shownAfter(tab: DevTools, act: string, selector: string): Promise<number> {
  return tab.ask(`bench.shown(() => {${act}}, ${JSON.stringify(selector)})`)
}
