import {encodeGbk} from './gbk.ts'
import type {Manifest} from './manifest.ts'
import {RECEIPT, RELEASE} from './names.ts'
import {readVersion} from './version.ts'

/** What the two scripts are told beside their words. Hashes are of the files of the bundle with these names. */
export interface ScriptValues {
  manifest: Pick<Manifest, 'version' | 'withdrawals' | 'files'>
  listHash: string
  withdrawnHash: string
  withdrawnSignatureHash: string
}

/** Characters that a batch file or a shell would not take as they are; the words of the scripts have none. */
export const UNSAFE = /[\u0000-\u001f"'`$\\%!^&|<>()*?~{}]/

function fill(source: string, values: ScriptValues, word: (key: string) => string): string {
  const {manifest} = values
  const {day = 0, counter = 0} = readVersion(manifest.version) ?? {}
  const known: Readonly<Record<string, string | number>> = {
    VERSION: manifest.version,
    DAY: day,
    COUNTER: counter,
    WITHDRAWALS: manifest.withdrawals,
    COUNT: Object.keys(manifest.files).filter(name => name.startsWith(RELEASE)).length,
    LISTHASH: values.listHash,
    WITHDRAWNHASH: values.withdrawnHash,
    SIGHASH: values.withdrawnSignatureHash,
    RECEIPT,
  }
  return source.replace(/\{\{([\w.]+)\}\}/g, (_, key: string) => {
    const value = String(known[key] ?? word(`update.${key}`))
    if (UNSAFE.test(value)) throw new Error(`${key} holds what a script would not take as it is: ${value}`)
    return value
  })
}

/**
 * `安装到本机.cmd`: GBK, CRLF.
 *
 * @param source text of `install.cmd`
 * @param word a sentence without values of locales/<tag>/update.json
 */
export function batchFile(source: string, values: ScriptValues, word: (key: string) => string): Uint8Array {
  const text = fill(source, values, word).replaceAll('\r\n', '\n').replaceAll('\n', '\r\n')
  return encodeGbk(text)
}

/** `安装到本机.sh`: UTF-8, LF. */
export function shellFile(source: string, values: ScriptValues, word: (key: string) => string): Uint8Array {
  return new TextEncoder().encode(fill(source, values, word).replaceAll('\r\n', '\n'))
}
