import {pathToFileURL} from 'node:url'
import {join} from 'node:path'
import {today} from '../edges/clock.ts'
import type {CommandLine, Exit} from './model.ts'

export const lsp: CommandLine = {
  name: 'lsp',
  // Editors add these two by themselves; it speaks over stdio anyway, and sees the editor end by itself.
  define: (command, say) =>
    void command
      .option('--stdio', say('cli.lsp.option.stdio'))
      .option(`--clientProcessId <${say('cli.name.n')}>`, say('cli.lsp.option.client')),
  run: async context => {
    const [
      {serve},
      {stdioConnection},
      files,
      locales,
      {openFonts},
      {packageRoot},
      {inkedColours},
      {createWords},
    ] = await Promise.all([
      import('../language-server/server.ts'),
      import('../language-server/stdio.ts'),
      import('../edges/files.ts'),
      import('../edges/locales.ts'),
      import('../edges/fonts/index.ts'),
      import('../edges/package-root.ts'),
      import('../edges/theme.ts'),
      import('../locale/create-words.ts'),
    ])
    const {loadCatalogues, loadHeadings, READER_CATALOGUES, toolVersion} = locales
    const wordsWith = (catalogues: readonly string[], countyWords: ReadonlyMap<string, string>) =>
      createWords({messages: context.locale, catalogues: loadCatalogues(catalogues), countyWords})
    const messages = ['cli', 'machine', 'pairing', 'findings', 'reader', 'language-server']
    const {connection, ended} = stdioConnection(process.stdin, process.stdout)
    const {covered} = await openFonts()
    const inked = inkedColours()
    const leave = serve(connection, {
      findRoot: files.findRoot,
      readFiles: files.readWithFaults,
      headings: loadHeadings(),
      covered,
      inked,
      words: wordsWith(messages, new Map()),
      readerWords: countyWords => wordsWith(READER_CATALOGUES, countyWords),
      pageAddress: page => pathToFileURL(join(packageRoot(), ...page.split('/'))).href,
      today: () => today(),
      version: toolVersion(),
    })
    connection.listen()
    const exit: Exit = await ended
    leave()
    return exit
  },
}
