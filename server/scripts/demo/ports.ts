import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'

/** The preferred port where it is free, else any that is. Loopback. */
export async function freePort(preferred: number): Promise<number> {
  return (await tryPort(preferred)) ?? (await tryPort(0))!
}

async function tryPort(port: number): Promise<number | null> {
  const probe = createServer().listen(port, '127.0.0.1')
  try {
    await once(probe, 'listening')
  } catch {
    return null
  }
  const found = (probe.address() as AddressInfo).port
  probe.close()
  await once(probe, 'close')
  return found
}
