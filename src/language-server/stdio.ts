import {createConnection, type Connection} from 'vscode-languageserver'
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node'

/** How often it is asked whether the editor still lives, in milliseconds. */
const ASK = 3000

/**
 * A connection over two streams, in place of `vscode-languageserver/node`, which ends the process from inside and
 * reads its command line: ours tells how it ended and lets go of the streams.
 *
 * @returns `ended`: 0 after `shutdown` and `exit`, else 1, as the protocol says — also when the editor is gone.
 */
export function stdioConnection(
  input: NodeJS.ReadStream,
  output: NodeJS.WriteStream,
): {connection: Connection; ended: Promise<0 | 1>} {
  const {promise: ended, resolve} = Promise.withResolvers<0 | 1>()
  let heartbeat: NodeJS.Timeout | undefined
  const watchDog = {
    shutdownReceived: false,
    initialize: ({processId}: {processId: number | null}): void => {
      if (typeof processId !== 'number') return
      heartbeat = setInterval(() => {
        if (!isAlive(processId)) end()
      }, ASK)
    },
    exit: (code: number): void => end(code === 0 ? 0 : 1),
  }
  const end = (code: 0 | 1 = watchDog.shutdownReceived ? 0 : 1): void => {
    clearInterval(heartbeat)
    input.destroy()
    resolve(code)
  }
  input.on('end', () => end())
  // The editor died while it was written to.
  output.on('error', () => end())
  const connection = createConnection(
    logger =>
      createProtocolConnection(new StreamMessageReader(input), new StreamMessageWriter(output), logger),
    watchDog,
  )
  return {connection, ended}
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // It lives and belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
