import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fetchIntoCache, findInCache } from '../../../../server/platform/mongod/cache'
import { Unusable } from '../../../../server/platform/mongod/version'

const nameOf = (version: string) => `mongod-${version}-${process.platform}-${process.arch}`
const script = (version: string) => `#!/bin/sh\necho 'db version v${version}'\n`

let cacheDir: string
beforeEach(async () => {
  cacheDir = await mkdtemp(path.join(tmpdir(), 'guitu-cache-'))
})
afterEach(() => rm(cacheDir, { recursive: true }))

/** Puts a mongod of that version into the folder, as a fetch would. */
const bring =
  (version: string, text = script(version)) =>
  async (folder: string) => {
    const file = path.join(folder, 'mongod')
    await writeFile(file, text)
    return file
  }
const keep = (version: string, text = script(version)) =>
  writeFile(path.join(cacheDir, nameOf(version)), text, { mode: 0o755 })

describe('looking into the cache', () => {
  it('finds none where there is no folder yet', async () => {
    await expect(findInCache(path.join(cacheDir, 'none'))).rejects.toThrow('there is none')
  })

  it('takes the newest that runs, counting ten after nine', async () => {
    await Promise.all([keep('6.0.9'), keep('6.0.10'), keep('8.2.6', '#!/bin/sh\nexit 1\n')])
    expect(await findInCache(cacheDir)).toEqual({
      binary: path.join(cacheDir, nameOf('6.0.10')),
      version: '6.0.10',
    })
  })

  it('says why when none of them runs', async () => {
    await keep('8.2.6', '#!/bin/sh\necho "no luck" >&2; exit 1\n')
    await expect(findInCache(cacheDir)).rejects.toThrow(new Unusable('it does not run: no luck'))
  })

  it('looks at nothing that was made for another machine, or is still being fetched', async () => {
    await writeFile(path.join(cacheDir, 'mongod-8.2.6-other-machine'), script('8.2.6'))
    await mkdir(path.join(cacheDir, '.fetching-abc'))
    await expect(findInCache(cacheDir)).rejects.toThrow('there is none')
  })
})

describe('fetching into the cache', () => {
  it('makes the folder, keeps the mongod under its version, and leaves nothing else', async () => {
    const deeper = path.join(cacheDir, 'a', 'b')
    const { binary } = await fetchIntoCache(deeper, '7.0.1', bring('7.0.1'))
    expect(binary).toBe(path.join(deeper, nameOf('7.0.1')))
    expect(await readdir(deeper)).toEqual([nameOf('7.0.1')])
    expect((await stat(binary)).mode & 0o777).toBe(0o755)
  })

  it('leaves nothing when it breaks off', async () => {
    const breaksOff = async (folder: string) => {
      await bring('7.0.1')(folder)
      throw new Error('the line is dead')
    }
    await expect(fetchIntoCache(cacheDir, '7.0.1', breaksOff)).rejects.toThrow('the line is dead')
    expect(await readdir(cacheDir)).toEqual([])
  })

  it('shows nothing under the name before all of it is there', async () => {
    await fetchIntoCache(cacheDir, '7.0.1', async folder => {
      const file = await bring('7.0.1')(folder)
      expect(await readdir(cacheDir)).toEqual([path.basename(folder)])
      return file
    })
    expect(await readdir(cacheDir)).toEqual([nameOf('7.0.1')])
  })

  it('is harmless when two do it at once', async () => {
    const fetches = [1, 2].map(() => fetchIntoCache(cacheDir, '7.0.1', bring('7.0.1')))
    const [one, other] = await Promise.all(fetches)
    expect(one).toEqual(other)
    expect(await readdir(cacheDir)).toEqual([nameOf('7.0.1')])
    expect(await readFile(one!.binary, 'utf8')).toBe(script('7.0.1'))
  })

  it('does not fetch again what is there but lacks a library', async () => {
    await keep('6.0.5', '#!/bin/sh\necho "shared libraries: libcurl.so.4: cannot" >&2; exit 127\n')
    const fetch = jest.fn()
    await expect(fetchIntoCache(cacheDir, '6.0.5', fetch)).rejects.toThrow('install libcurl4')
    expect(fetch).not.toHaveBeenCalled()
  })

  it('sweeps out what a killed fetch left an hour ago, and leaves a fetch that goes on', async () => {
    const [old, young] = ['.fetching-old', '.fetching-young'].map(name => path.join(cacheDir, name))
    await mkdir(old!)
    await mkdir(young!)
    const before = Date.now() / 1000 - 61 * 60
    await utimes(old!, before, before)
    await fetchIntoCache(cacheDir, '7.0.1', bring('7.0.1'))
    expect((await readdir(cacheDir)).sort()).toEqual(['.fetching-young', nameOf('7.0.1')])
  })
})
