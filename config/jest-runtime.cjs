/**
 * Jest's own way of loading modules, but what one suite has read and compiled serves the next one in
 * the same worker: each suite loads the same two thousand files, and still runs every one of them anew
 * in a world of its own, so nothing is shared but the compiled text.
 */
const { statSync } = require('node:fs')
const { Script } = require('node:vm')
const { default: JestRuntime } = require('jest-runtime')

/** By file: its text, and when it was written. */
const texts = new Map()

/** By file: its script, and what that was compiled from. */
const scripts = new Map()

module.exports = class Runtime extends JestRuntime {
  constructor(...given) {
    super(...given)
    const { executor, fileCache } = this
    const environment = given[1]
    const testPath = given[6]
    if (typeof executor?.compile !== 'function' || typeof fileCache?.readFile !== 'function') {
      throw new Error(
        'Jest loads modules in another way now: config/jest-runtime.cjs has to follow',
      )
    }

    const read = fileCache.readFile.bind(fileCache)
    fileCache.readFile = filename =>
      filename === testPath ? read(filename) : textOf(filename, read)

    const compile = executor.compile.bind(executor)
    const parameters = executor.injectedModuleParameters.join(',')
    executor.compile = (code, filename) => {
      const context = environment.getVmContext()
      if (context === null || filename === testPath) return compile(code, filename)
      const script = scriptOf(code, filename, parameters)
      // What does not compile is left to Jest, which says why.
      return script === null ? compile(code, filename) : script.runInContext(context)
    }
  }
}

function textOf(filename, read) {
  const { mtimeMs } = statSync(filename)
  const known = texts.get(filename)
  if (known?.mtimeMs === mtimeMs) return known.text
  const text = read(filename)
  texts.set(filename, { mtimeMs, text })
  return text
}

function scriptOf(code, filename, parameters) {
  const known = scripts.get(filename)
  if (known?.code === code && known.parameters === parameters) return known.script
  const head = `(function(${parameters}){`
  const script = compiled(`${head}${code}\n})`, { filename, columnOffset: -head.length })
  scripts.set(filename, { code, parameters, script })
  return script
}

function compiled(text, options) {
  try {
    return new Script(text, options)
  } catch {
    return null
  }
}
