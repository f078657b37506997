import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

/** Optional dependencies: an installation that compares no faces here may leave them out. */
const PACKAGES = ['sharp', 'onnxruntime-node', 'faceplugin/package.json']

/**
 * Where the models lie, when all that the engine needs is installed; else null. Nothing is loaded:
 * what decodes strangers' pictures must not run in the process that answers questions.
 *
 * @param folder - whose node_modules are looked into.
 */
export function findModels(folder: string): string | null {
  const from = createRequire(path.join(folder, 'package.json'))
  try {
    const models = path.join(
      path.dirname(PACKAGES.map(name => from.resolve(name)).at(-1)!),
      'model',
    )
    return existsSync(models) ? models : null
  } catch {
    return null
  }
}
