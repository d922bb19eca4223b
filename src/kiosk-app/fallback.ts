// Runs last, in any browser down to Internet Explorer 9: where the app did not come up, the plain pages do. Written in
// the syntax of 2009, because a browser that could not read the app must be able to read this.
var app = (window as {hanyi?: {up?: true}}).hanyi
if (!app || !app.up) {
  location.replace('html/zh/index.html')
}
