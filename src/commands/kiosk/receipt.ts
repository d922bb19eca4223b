import {encodeGbk} from '../../bundle/gbk.ts'
import type {Installed} from './install.ts'
import type {KioskMachine} from './machine.ts'
import {problemLines} from './say.ts'

/**
 * What is added to `安装回执.txt`, at the terminal and beside the bundle: the same lines the two scripts write, in GBK and
 * CRLF, so that Notepad on any Chinese Windows opens them.
 *
 * @param terminal the folder as the person at the keyboard knows it
 */
export function receiptBytes(
  installed: Installed,
  before: string,
  terminal: string,
  machine: KioskMachine,
): Uint8Array {
  const {words} = machine
  const say = (key: string, value: string): string => `${words.say(`update.receipt.${key}`)}${value}`
  const lines = [
    words.say('update.receipt.title'),
    say('when', machine.now()),
    say('computer', `${machine.computer}  ${terminal}`),
    say('version', installed.version ?? ''),
    say('before', before),
    say('code', installed.code ?? ''),
    say('signed', installed.signedBy.join('、')),
    say('result', words.say(`update.receipt.result.${installed.result}`)),
    ...problemLines(installed.problems, machine),
    '',
  ]
  return encodeGbk(lines.map(line => `${line}\r\n`).join(''), '?')
}
