// Starts `hanyi lsp` for the folders that are open, and tells the YAML extension the schemas of `hanyi schema`.
const vscode = require('vscode')
const {LanguageClient, TransportKind} = require('vscode-languageclient/node')
const {findProgram} = require('./find-program.js')
const {offerSchemas} = require('./schemas.js')

let client

/** Called by VS Code when a workspace or a file of ours is opened. */
async function activate(context) {
  const restart = vscode.commands.registerCommand('hanyi.restart', async () => {
    await stop()
    await start()
  })
  context.subscriptions.push(restart)
  const program = await start()
  if (program === undefined) return
  try {
    await offerSchemas(vscode, nodeOf(), program)
  } catch (error) {
    // Only completion of YAML is lost; findings come from the server.
    client?.error('YAML', error, false)
  }
}

const nodeOf = () => vscode.workspace.getConfiguration('hanyi').get('node') || 'node'

/** @returns the path of the program that runs; undefined when none does, which has been said. */
async function start() {
  const wanted = vscode.workspace.getConfiguration('hanyi').get('path') ?? ''
  const folders = (vscode.workspace.workspaceFolders ?? []).map(folder => folder.uri.fsPath)
  const program = findProgram(wanted, folders)
  if (program === undefined) {
    if (wanted !== '' || (await holdsWorkspace())) {
      complain('找不到程序 bin/hanyi.js。请在设置“hanyi.path”里写上它的位置。')
    }
    return undefined
  }
  const starting = new LanguageClient(
    'hanyi',
    '汉彝',
    {command: nodeOf(), args: [program, 'lsp'], transport: TransportKind.stdio},
    {
      documentSelector: [
        {scheme: 'file', language: 'markdown'},
        {scheme: 'file', language: 'yaml'},
        {scheme: 'file', pattern: '**/*.csv'},
      ],
    },
  )
  try {
    await starting.start()
  } catch {
    complain(
      '检查程序没有启动。请装好 Node.js 22.18 或更高版本；装在别处时，在设置“hanyi.node”里写上它的位置。',
    )
    return undefined
  }
  client = starting
  return program
}

/** A Markdown file of a folder that is none of ours is no reason to speak up. */
async function holdsWorkspace() {
  return (await vscode.workspace.findFiles('{hanyi.yaml,*/hanyi.yaml}', null, 1)).length > 0
}

function complain(message) {
  const settings = '打开设置'
  // Not waited for: the message stays until somebody reads it.
  void vscode.window.showErrorMessage(message, settings).then(chosen => {
    if (chosen === settings) void vscode.commands.executeCommand('workbench.action.openSettings', 'hanyi')
  })
}

async function stop() {
  await client?.stop()
  client = undefined
}

module.exports = {activate, deactivate: stop}
