import { execFile } from 'node:child_process'

/** Older ones lack what we use of change streams, and get no more repairs. */
const OLDEST = '6.0'

const PATIENCE_MILLISECONDS = 20_000

/** A MongoDB server that runs on this machine. */
export interface Mongod {
  /** Its file, or its name where the system is to search for it. */
  binary: string
  version: string
}

/** There is a mongod, but it is of no use here; the message says why. */
export class Unusable extends Error {}

/**
 * Asks a mongod for its version, which also proves that it runs on this machine.
 *
 * @throws {Unusable} it does not run, or is too old; another error when there is none.
 */
export function inspectMongod(binary: string): Promise<Mongod> {
  return new Promise((found, refused) => {
    execFile(binary, ['--version'], { timeout: PATIENCE_MILLISECONDS }, (error, output, errors) => {
      if (error) return refused(whyItDoesNotRun(error, errors))
      const version = /^db version v(\d+\.\d+\.\d+\S*)/m.exec(output)?.[1]
      if (version === undefined) return refused(new Unusable('it does not say that it is a mongod'))
      if (isOlder(version, OLDEST)) {
        return refused(new Unusable(`it is ${version}, and at least ${OLDEST} is needed`))
      }
      found({ binary, version })
    })
  })
}

/** Which of two versions comes first, for sorting. */
export const compareVersions = (one: string, other: string): number =>
  one.localeCompare(other, 'en', { numeric: true })

const isOlder = (version: string, than: string) => compareVersions(version, than) < 0

function whyItDoesNotRun(
  { code, signal, message }: { code?: unknown; signal?: unknown; message: string },
  errors: string,
): Error {
  if (code === 'ENOENT') return new Error('there is none')
  const library = /shared librar(?:y|ies):? ([\w.+-]+)/.exec(errors)?.[1]
  if (library !== undefined) return new Unusable(`it needs ${library}${howToGet(library)}`)
  const glibc = /version `(GLIBC_[\d.]+)' not found/.exec(errors)?.[1]
  if (glibc !== undefined) return new Unusable(`it needs a newer system (${glibc})`)
  if (signal === 'SIGILL') return new Unusable('it needs a processor with AVX')
  if (code === 'EACCES') return new Unusable('it may not be run (is it executable?)')
  return new Unusable(`it does not run: ${errors.trim().split('\n')[0] || message}`)
}

/** What Debian and Ubuntu call the packages of the libraries that are most often missing. */
function howToGet(library: string): string {
  if (library.startsWith('libcurl.')) return ', which is missing: install libcurl4'
  if (/^lib(crypto|ssl)\.so\.3/.test(library))
    return ', which is missing: install OpenSSL 3 (libssl3)'
  return ', which is missing'
}
