// The browser is found or unpacked by src/edges/browser; puppeteer must never download one of its own.
module.exports = { skipDownload: true }
