import {createInterface} from 'node:readline/promises'
import {Writable} from 'node:stream'

/**
 * Asks for something that must not stand on the screen.
 *
 * @returns undefined where nobody can answer, since the input is no terminal
 */
export async function askSecret(question: string): Promise<string | undefined> {
  if (!process.stdin.isTTY) return undefined
  process.stderr.write(question)
  // readline echoes what is typed into its output: this one swallows it.
  const silent = new Writable({write: (_chunk, _encoding, done) => done()})
  const lines = createInterface({input: process.stdin, output: silent, terminal: true})
  try {
    return await lines.question('')
  } finally {
    lines.close()
    process.stderr.write('\n')
  }
}
