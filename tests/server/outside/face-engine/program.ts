/**
 * A process as the API is one: measures a picture, says what libraries it has loaded and which process
 * measured, and stays.
 *
 *   node --import tsx tests/server/outside/face-engine/program.ts <picture>
 */
import { readFileSync } from 'node:fs'
import { createFaceEngine } from '../../../../server/outside/face-engine/engine'
import { measurers } from './processes'

async function main(file: string) {
  const { faces } = await createFaceEngine().measure(readFileSync(file), {})
  const libraries = readFileSync('/proc/self/maps', 'utf8').match(/libvips|onnxruntime|sharp/g)
  console.log(JSON.stringify({ faces, libraries, measurers: measurers() }))
}

void main(process.argv[2]!)
