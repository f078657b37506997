import { mkdtempSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const IN_MEMORY = '/dev/shm'
const ROOM_BYTES = 3 * 1024 ** 3

/**
 * A new folder for the data of a database, in memory where there is room. Most tests ask what is
 * stored, not whether it outlives a power cut: to wait for the disk takes longer than all else, and a
 * disk that others keep busy lets a database wait for minutes. `tests/faults` uses disks.
 */
export const folderForData = (prefix: string): string =>
  mkdtempSync(path.join(homeOfData(), prefix))

function homeOfData(): string {
  try {
    const { bavail, bsize } = statfsSync(IN_MEMORY)
    return bavail * bsize > ROOM_BYTES ? IN_MEMORY : tmpdir()
  } catch {
    return tmpdir()
  }
}
