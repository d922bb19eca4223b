/** What a tab said that must not be said: an uncaught fault, an error in its console, a request outside its folder. */
export interface Complaint {
  kind: 'fault' | 'console' | 'request'
  text: string
}

type Message = {
  id?: number
  method?: string
  params?: Record<string, unknown>
  result?: unknown
  error?: {message: string}
}

/**
 * One tab over the Chrome DevTools Protocol, by the few calls that have been the same since version 64: driving old
 * browsers takes no library that must match them (kiosk.md §8).
 */
export class DevTools {
  readonly complaints: Complaint[] = []
  private last = 0
  private readonly socket: WebSocket
  private readonly waiting = new Map<number, (message: Message) => void>()
  private readonly listeners = new Map<string, ((params: Record<string, unknown>) => void)[]>()

  private constructor(socket: WebSocket) {
    this.socket = socket
    socket.addEventListener('message', ({data}) => this.hear(JSON.parse(String(data)) as Message))
    socket.addEventListener('close', () => {
      for (const id of [...this.waiting.keys()]) this.hear({id, error: {message: 'the browser went away'}})
    })
  }

  static async connect(address: string): Promise<DevTools> {
    const socket = new WebSocket(address)
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve)
      socket.addEventListener('error', () => reject(new Error(`no connection to ${address}`)))
    })
    const tab = new DevTools(socket)
    tab.on('Runtime.exceptionThrown', params => tab.complain('fault', params['exceptionDetails']))
    tab.on('Runtime.consoleAPICalled', params => {
      if (params['type'] === 'error') tab.complain('console', params['args'])
    })
    tab.on('Network.requestWillBeSent', params => {
      const {url} = params['request'] as {url: string}
      if (!/^(?:file|data|about|blob):/.test(url)) tab.complain('request', url)
    })
    for (const domain of ['Page', 'Runtime', 'Network']) await tab.send(`${domain}.enable`)
    return tab
  }

  on(method: string, listen: (params: Record<string, unknown>) => void): void {
    this.listeners.set(method, [...(this.listeners.get(method) ?? []), listen])
  }

  async send(method: string, params: Record<string, unknown> = {}): Promise<unknown> {
    const id = ++this.last
    this.socket.send(JSON.stringify({id, method, params}))
    const {result, error} = await new Promise<Message>(resolve => this.waiting.set(id, resolve))
    if (error) throw new Error(`${method}: ${error.message}`)
    return result
  }

  /** Opens an address and waits until it has loaded. */
  async go(address: string): Promise<void> {
    const loaded = new Promise<void>(resolve => this.on('Page.loadEventFired', () => resolve()))
    await this.send('Page.navigate', {url: address})
    await loaded
  }

  /** Evaluates an expression in the page. @throws what it throws there */
  async ask<T>(expression: string): Promise<T> {
    const {result, exceptionDetails} = (await this.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    })) as {result: {value: T; description?: string}; exceptionDetails?: {text: string}}
    if (exceptionDetails) throw new Error(result.description ?? exceptionDetails.text)
    return result.value
  }

  /** Asks again until the answer is true. @throws naming `what` after ten seconds */
  async until(expression: string, what: string): Promise<void> {
    for (let tries = 0; tries < 200; tries++) {
      if (await this.ask<boolean>(`Boolean(${expression})`).catch(() => false)) return
      await new Promise(resolve => setTimeout(resolve, 50))
    }
    const {href, body} = await this.ask<{href: string; body: string}>(
      '({href: location.href, body: document.body ? document.body.innerText.slice(0, 400) : ""})',
    )
    throw new Error(`${what} did not come: ${href}\n${body}`)
  }

  /** Size of the screen in CSS px. */
  async size(width: number, height: number): Promise<void> {
    await this.send('Emulation.setDeviceMetricsOverride', {
      width,
      height,
      deviceScaleFactor: 1,
      mobile: false,
    })
  }

  /** A picture of the screen, PNG. */
  async picture(): Promise<Uint8Array> {
    const {data} = (await this.send('Page.captureScreenshot', {format: 'png'})) as {data: string}
    return Buffer.from(data, 'base64')
  }

  close(): void {
    this.socket.close()
  }

  private hear({id, method, params = {}, ...message}: Message): void {
    if (id !== undefined) {
      this.waiting.get(id)?.(message)
      this.waiting.delete(id)
    }
    for (const listen of this.listeners.get(method ?? '') ?? []) listen(params)
  }

  private complain(kind: Complaint['kind'], what: unknown): void {
    this.complaints.push({kind, text: typeof what === 'string' ? what : JSON.stringify(what)})
  }
}
