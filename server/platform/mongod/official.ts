import { connect } from 'node:net'
import { DryMongoBinary } from 'mongodb-memory-server-core/lib/util/DryMongoBinary'
import { MongoBinaryDownload } from 'mongodb-memory-server-core/lib/util/MongoBinaryDownload'
import { MongoBinaryDownloadUrl } from 'mongodb-memory-server-core/lib/util/MongoBinaryDownloadUrl'
import { DEFAULT_VERSION } from 'mongodb-memory-server-core/lib/util/resolveConfig'
import { fetchIntoCache } from './cache'
import type { Mongod } from './version'

const PATIENCE_MILLISECONDS = 3000

/**
 * Fetches MongoDB's own build for this platform into our cache.
 *
 * @throws why it could not be had; at once when the host does not answer.
 */
export async function fetchOfficial(
  cacheDir: string,
  say: (line: string) => void,
): Promise<Mongod> {
  const options = await DryMongoBinary.generateOptions({ version: DEFAULT_VERSION })
  const url = new URL(await new MongoBinaryDownloadUrl(options).getDownloadUrl())
  await answers(url)
  return fetchIntoCache(cacheDir, options.version, async folder => {
    say(`Fetching MongoDB ${options.version} from ${url.hostname}`)
    return new CarefulDownload({ ...options, downloadDir: folder, checkMD5: true }).getMongodPath()
  })
}

/** The package tries a host for 8 s that has no name here, and for minutes one that is silent. */
function answers({ hostname, port }: URL): Promise<void> {
  return new Promise((yes, no) => {
    const socket = connect(Number(port || 443), hostname)
    const timer = setTimeout(() => done(false), PATIENCE_MILLISECONDS)
    function done(answered: boolean) {
      clearTimeout(timer)
      socket.destroy()
      if (answered) yes()
      else no(new Error(`${hostname} does not answer`))
    }
    socket.on('error', () => done(false))
    socket.on('connect', () => done(true))
  })
}

/**
 * By itself the package believes any certificate, although what it fetches is then run here,
 * and writes its progress to standard output, where others read ours.
 */
class CarefulDownload extends MongoBinaryDownload {
  override httpDownload(
    ...[url, options, ...rest]: Parameters<MongoBinaryDownload['httpDownload']>
  ) {
    return super.httpDownload(url, { ...options, rejectUnauthorized: true }, ...rest)
  }

  override printDownloadProgress({ length }: { length: number }) {
    // The package compares this sum with the length that was announced.
    this.dlProgress.current += length
  }
}
