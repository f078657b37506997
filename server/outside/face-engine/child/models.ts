import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { InferenceSession, Tensor, env } from 'onnxruntime-node'
import { type ModelName, SUMS } from '../known-models'

/** Runs a model. @returns its outputs by name. */
export type Run = (
  model: ModelName,
  input: Float32Array,
  shape: readonly number[],
) => Promise<(output: string) => Float32Array>

/**
 * Loads all models.
 *
 * @throws when one is not there, or not the one that was measured.
 */
export async function loadModels(folder: string): Promise<Run> {
  env.logLevel = 'error'
  const sessions = new Map<string, InferenceSession>()
  for (const [name, sum] of Object.entries(SUMS)) {
    const model = await readFile(path.join(folder, `${name}.onnx`))
    const found = createHash('sha256').update(model).digest('hex')
    if (found !== sum) throw new Error(`the SHA-256 of ${name}.onnx is ${found}, and not ${sum}`)
    sessions.set(name, await open(name, model))
  }
  return async (name, input, shape) => {
    const outputs = await sessions.get(name)!.run({ input: new Tensor('float32', input, shape) })
    return output => outputs[output]!.data as Float32Array
  }
}

const open = (name: string, model: Buffer) =>
  InferenceSession.create(model, {
    executionProviders: ['cpu'],
    // Several processes share the cores: more threads in each were two to four times slower.
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    logSeverityLevel: 3,
    // This one model is three times slower with all optimisations.
    graphOptimizationLevel: name === 'fr_feature' ? 'extended' : 'all',
  })

/** What a model is sure of, as shares that sum up to 1. */
export function sharesOf(values: Float32Array): number[] {
  const largest = Math.max(...values)
  const powers = Array.from(values, value => Math.exp(value - largest))
  const sum = powers.reduce((total, power) => total + power, 0)
  return powers.map(power => power / sum)
}
