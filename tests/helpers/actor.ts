import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import type { Motion } from '#shared/faces/attempts.contract'
import { findModels } from '../../server/outside/face-engine/packages'
import { cacheFolder, portraitOf } from './portraits'

/** What the actor does, and what goes wrong before cameras. */
export type Acted =
  Motion | 'dark' | 'bright' | 'blurred' | 'tiny' | 'two-faces' | 'on-side' | 'upside-down'

/** How often each was acted. */
export const TAKES = 6

const ROOT = path.resolve(__dirname, '../..')
const ENGINE = 'server/outside/face-engine/child'
const PROGRAM = 'tests/helpers/actor'

/**
 * A frame of a webcam (640 × 480, JPEG) in which the astronaut of portraits.ts does something. All are
 * drawn from that one photo: that the engine takes them for a living person who turns the head is what
 * the docs mean by "an injected file is not stopped".
 *
 * @param take - 0 to 5: the same again, but never quite the same.
 */
export function frameOf(acted: Acted, take = 0): Buffer {
  return readFileSync(path.join(folderOfFrames(), `${acted}-${take}.jpg`))
}

let known: string | undefined

/** Drawn once and kept in the cache, until the way they are drawn changes. */
function folderOfFrames(): string {
  if (known !== undefined) return known
  const home = path.join(cacheFolder(), `actor-${digestOfPrograms()}`)
  if (!existsSync(home)) {
    const draft = mkdtempSync(path.join(cacheFolder(), '.fetching-'))
    try {
      draw(draft)
      moveInto(path.join(draft, 'frames'), home)
    } finally {
      rmSync(draft, { recursive: true, force: true })
    }
  }
  return (known = home)
}

/** Another test may have been quicker; its frames are the same. */
function moveInto(frames: string, home: string) {
  try {
    renameSync(frames, home)
  } catch (error) {
    if (!existsSync(home)) throw error
  }
}

function draw(folder: string) {
  const models = findModels(ROOT)
  if (models === null) throw new Error('the packages of the face engine are not installed')
  const portrait = path.join(folder, 'portrait')
  writeFileSync(portrait, portraitOf('astronaut'))
  const program = path.join(PROGRAM, 'program.ts')
  const args = ['--import', 'tsx', program, models, portrait, path.join(folder, 'frames')]
  execFileSync(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'ignore', 'pipe'] })
}

function digestOfPrograms(): string {
  const digest = createHash('sha256')
  for (const folder of [PROGRAM, ENGINE]) {
    for (const file of readdirSync(path.join(ROOT, folder)).sort()) {
      digest.update(readFileSync(path.join(ROOT, folder, file)))
    }
  }
  return digest.digest('hex').slice(0, 16)
}
