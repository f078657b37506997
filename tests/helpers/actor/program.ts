/**
 * Draws all frames of the actor into a folder, as JPEG. A program of its own, since what runs models
 * does not belong into the process of a test.
 *
 *   node --import tsx tests/helpers/actor/program.ts <models> <portrait> <folder>
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { loadModels } from '../../../server/outside/face-engine/child/models'
import { ACTS, MISHAPS, TAKES, take, turns } from './acts'
import { takeShot } from './face'

const NUMBERS = Array.from({ length: TAKES }, (_, number) => number)

async function main([models, portrait, folder]: readonly string[]) {
  const run = await loadModels(models!)
  const shot = await takeShot(run, readFileSync(portrait!))
  mkdirSync(folder!, { recursive: true })
  const write = (name: string, frames: readonly Buffer[]) =>
    frames.forEach((jpeg, number) =>
      writeFileSync(path.join(folder!, `${name}-${number}.jpg`), jpeg),
    )
  for (const [name, act] of Object.entries(ACTS)) {
    const picture = await (await act(shot, run)).png().toBuffer()
    const frames = await Promise.all(NUMBERS.map(number => take(sharp(picture), number)))
    write(name, frames)
    if (name !== 'look-ahead') continue
    for (const [mishap, make] of Object.entries(MISHAPS)) {
      write(mishap, await Promise.all(frames.map(make)))
    }
  }
  write('turn-left', await turns(shot, run, -1))
  write('turn-right', await turns(shot, run, 1))
}

void main(process.argv.slice(2))
