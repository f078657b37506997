import { once } from 'node:events'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'

/** The only address that our mongod listens on. */
export const LOOPBACK = '127.0.0.1'

const LARGEST_PORT = 65_535

/** The port that was kept, unless another program has taken it; then one that is free. */
export async function choosePort(file: string, say: (line: string) => void): Promise<number> {
  const text = await readFile(file, 'utf8').catch(() => '')
  const kept = /^\d{1,5}$/.test(text.trim()) ? Number(text) : 0
  if (kept > 0 && kept <= LARGEST_PORT) {
    if (await freePort(kept)) return kept
    say(`Another program has taken port ${kept}: mongod moves to another`)
  }
  return (await freePort(0))!
}

/** Keeps the port for the next start. */
export async function keepPort(file: string, port: number): Promise<void> {
  await writeFile(`${file}.new`, `${port}\n`)
  await rename(`${file}.new`, file)
}

/** @param port - 0 lets the system choose. @returns null when it is taken. */
async function freePort(port: number): Promise<number | null> {
  const server = createServer().listen(port, LOOPBACK)
  try {
    await once(server, 'listening')
    return (server.address() as AddressInfo).port
  } catch {
    return null
  } finally {
    server.close()
  }
}
