import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Unusable, inspectMongod } from '../../../../server/platform/mongod/version'

const folder = mkdtempSync(path.join(tmpdir(), 'guitu-version-'))
afterAll(() => rmSync(folder, { recursive: true }))

let count = 0
/** A program that does what a shell script says. */
function program(script: string, mode = 0o755): string {
  const file = path.join(folder, `mongod-${++count}`)
  writeFileSync(file, `#!/bin/sh\n${script}\n`)
  chmodSync(file, mode)
  return file
}
const saying = (version: string) => program(`echo 'db version v${version}'; echo 'Build Info: {}'`)

describe('asking a mongod for its version', () => {
  it.each(['6.0.0', '6.0.5', '7.0.28', '8.2.6', '10.0.0'])('takes %s', async version => {
    const binary = saying(version)
    expect(await inspectMongod(binary)).toEqual({ binary, version })
  })

  it.each(['3.6.8', '4.4.29', '5.0.31'])('refuses %s, which is too old', async version => {
    await expect(inspectMongod(saying(version))).rejects.toThrow(
      new Unusable(`it is ${version}, and at least 6.0 is needed`),
    )
  })

  it.each([
    [
      'libcurl.so.4: cannot open shared object file',
      'it needs libcurl.so.4, which is missing: install libcurl4',
    ],
    [
      'libcrypto.so.3: cannot open shared object file',
      'it needs libcrypto.so.3, which is missing: install OpenSSL 3 (libssl3)',
    ],
    ['libxyz.so.1: cannot open shared object file', 'it needs libxyz.so.1, which is missing'],
  ])('names the library that is missing: %s', async (complaint, reason) => {
    const binary = program(
      `echo 'mongod: error while loading shared libraries: ${complaint}' >&2; exit 127`,
    )
    await expect(inspectMongod(binary)).rejects.toThrow(new Unusable(reason))
  })

  it.each([
    [
      'a system that is too old',
      'echo "libc.so.6: version \\`GLIBC_2.38\' not found" >&2; exit 1',
      'it needs a newer system (GLIBC_2.38)',
    ],
    ['a processor without AVX', 'kill -ILL $$', 'it needs a processor with AVX'],
    ['another program', 'echo hello', 'it does not say that it is a mongod'],
    ['one that fails', 'echo "out of luck" >&2; exit 3', 'it does not run: out of luck'],
  ])('tells of %s', async (_, script, reason) => {
    await expect(inspectMongod(program(script))).rejects.toThrow(new Unusable(reason))
  })

  it('tells of a file that may not be run', async () => {
    await expect(inspectMongod(program('true', 0o644))).rejects.toThrow(
      new Unusable('it may not be run (is it executable?)'),
    )
  })

  it('says that there is none where there is none, which is nothing to be surprised at', async () => {
    const reason = await inspectMongod(path.join(folder, 'nothing')).catch((error: Error) => error)
    expect(reason).toEqual(new Error('there is none'))
    expect(reason).not.toBeInstanceOf(Unusable)
  })
})
