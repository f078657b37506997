/**
 * WeChat's server API, played by a process of its own. It says on standard output where it
 * listens, and leaves on SIGTERM or SIGINT.
 *
 *   npx tsx server/outside/standins/main.ts --appid demo --secret demo [--port 0]
 *
 * A stand-in: it follows the published shapes and has not been compared with live answers.
 */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { parseArgs } from 'node:util'
import { z } from '#shared/z'
import { Plain, plainMessage } from '../../platform/complain'
import { createLog } from '../../platform/log'
import { leaveInOrder } from '../../platform/shutdown'
import { createWeChatStandIn } from './wechat'

/** Nobody but this machine: whoever reaches it can sign in as anybody. */
const HOST = '127.0.0.1'

const Arguments = z.object({
  port: z.coerce.number().int().min(0).max(65_535),
  appid: z.string().min(1),
  secret: z.string().min(1),
})

async function start(): Promise<void> {
  const { port, appid, secret } = readArguments()
  const server = createServer(createWeChatStandIn({ appId: appid, secret }).callback())
  server.listen(port, HOST)
  await once(server, 'listening')
  // Nothing is to be kept, and an answer that a test has delayed is not waited for.
  leaveInOrder([], createLog('info'))
  const address = server.address() as AddressInfo
  process.stdout.write(`${JSON.stringify({ listening: `http://${HOST}:${address.port}` })}\n`)
}

/** @throws {Plain} names every argument that is missing or wrong, never its value. */
function readArguments(): z.output<typeof Arguments> {
  const parsed = Arguments.safeParse(given())
  if (parsed.success) return parsed.data
  const lines = parsed.error.issues.map(({ path, message }) => `  --${path.join('.')}: ${message}`)
  throw new Plain(['The arguments are not right:', ...lines].join('\n'))
}

function given() {
  try {
    return parseArgs({
      options: {
        port: { type: 'string', default: '0' },
        appid: { type: 'string' },
        secret: { type: 'string' },
      },
    }).values
  } catch (error) {
    throw new Plain((error as Error).message)
  }
}

start().catch((error: unknown) => {
  console.error(plainMessage(error))
  process.exit(1)
})
