import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readConfig } from '../../server/config'

/** A photo of a real person within a Python package. */
interface Portrait {
  from: keyof typeof PACKAGES
  member: string
  sha256: string
}

/**
 * Packages that carry the photos, as pip is asked for them. The wheel is named by platform, so that any
 * Python brings the same file.
 */
const PACKAGES = {
  'face_recognition==1.3.0': ['--no-binary', 'face_recognition'],
  'scikit-image==0.25.2': [
    ...['--only-binary', ':all:', '--python-version', '3.11'],
    ...['--platform', 'manylinux2014_x86_64'],
  ],
}

const official = (name: string, sha256: string): Portrait => ({
  from: 'face_recognition==1.3.0',
  member: `face_recognition-1.3.0/tests/test_images/${name}.jpg`,
  sha256,
})

/**
 * Photos of public figures, all in the public domain, none of them kept in this repository:
 *
 * - `president`, `presidentSpeaking`, `presidentStanding`, `vicePresident`: Official White House Photos by
 *   Pete Souza of 2009 to 2012, as their own EXIF says; made by an officer of the federal government at
 *   work, so without copyright (17 U.S.C. § 105). The White House asks that they are not altered: here
 *   they are measured as they are, and never acted with.
 * - `astronaut`: official portrait of Eileen Collins by NASA, public domain; the sample picture
 *   of scikit-image. Ours acts with it (actor.ts).
 */
const PORTRAITS = {
  president: official('obama', '0930e3aa8cae5920329c0c8cbc6a2ab70f47b0e67b432875beaa95cbf7e741f6'),
  presidentSpeaking: official(
    'obama2',
    'a7efcc907375274796f39646510704aa86672d59f6d5469d69af3c85590976a6',
  ),
  presidentStanding: official(
    'obama3',
    '76ac6bf97c36dc2da0ad16a537d6a5ac1b10f48d49aac29a0cca9a17cdbc3ca3',
  ),
  vicePresident: official(
    'biden',
    '3c17508bb91554c637a2eabddfae790e5bb1caba93130814fc2ac50be9760c4c',
  ),
  astronaut: {
    from: 'scikit-image==0.25.2',
    member: 'skimage/data/astronaut.png',
    sha256: '88431cd9653ccd539741b555fb0a46b61558b301d4110412b5bc28b5e3ea6cb5',
  },
} satisfies Record<string, Portrait>

export type PortraitName = keyof typeof PORTRAITS

/** Where fetched things are kept, beside the mongod. */
export function cacheFolder(): string {
  // The configuration keeps secrets beside its data: these are for nobody.
  const nowhere = mkdtempSync(path.join(tmpdir(), 'guitu-cache-'))
  try {
    const needed = { DATA_DIR: nowhere, WECHAT_APPID: 'test', WECHAT_SECRET: 'test' }
    const { CACHE_DIR } = readConfig({ ...process.env, ...needed })
    mkdirSync(CACHE_DIR, { recursive: true })
    return CACHE_DIR
  } finally {
    rmSync(nowhere, { recursive: true })
  }
}

/**
 * A photo, fetched by pip at its first use and kept in our cache.
 *
 * @returns JPEG or PNG, exactly the bytes that are named here.
 * @throws when it cannot be had: a test of faces without faces proves nothing.
 */
export function portraitOf(name: PortraitName): Buffer {
  const portrait = PORTRAITS[name]
  const file = path.join(cacheFolder(), `portrait-${portrait.sha256.slice(0, 16)}`)
  if (!existsSync(file)) fetch(portrait.from)
  const bytes = readFileSync(file)
  const sum = createHash('sha256').update(bytes).digest('hex')
  if (sum !== portrait.sha256) throw new Error(`the SHA-256 of ${name} is ${sum}`)
  return bytes
}

/** Brings all photos of a package into the cache; each appears there whole or not at all. */
function fetch(requirement: keyof typeof PACKAGES) {
  const folder = mkdtempSync(path.join(cacheFolder(), '.fetching-'))
  const options = ['--no-deps', '--no-input', '--retries', '2', '--dest', folder]
  try {
    python('pip', 'download', ...options, ...PACKAGES[requirement], requirement)
    const archive = path.join(folder, readdirSync(folder)[0]!)
    python(archive.endsWith('.whl') ? 'zipfile' : 'tarfile', '--extract', archive, folder)
    for (const { from, member, sha256 } of Object.values(PORTRAITS)) {
      if (from !== requirement) continue
      renameSync(
        path.join(folder, member),
        path.join(cacheFolder(), `portrait-${sha256.slice(0, 16)}`),
      )
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const python = (module: string, ...args: string[]) =>
  execFileSync('python3', ['-m', module, ...args], { stdio: ['ignore', 'ignore', 'pipe'] })
