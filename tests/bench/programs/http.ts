/** Answers positions without storing them: through all layers of the API (`stubbed`), or through none (`bare`). */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Koa from 'koa'
import { createRights } from '../../../server/account/rights'
import { readConfig } from '../../../server/config'
import { keysOf } from '../../../server/keys'
import { accounting } from '../../../server/platform/accounting'
import { callers } from '../../../server/platform/callers'
import { connectDatabase } from '../../../server/platform/database'
import { type State, dispatch } from '../../../server/platform/dispatch'
import { createLog } from '../../../server/platform/log'
import type { Outside } from '../../../server/platform/outside'
import { problems } from '../../../server/platform/problem'
import { safeHeaders } from '../../../server/platform/safe-headers'
import { deviceOf } from '../../../server/positioning/devices'
import { positioningRoutes } from '../../../server/positioning/positioning.routes'

/** Nothing is asked of WeChat here. */
const outside: Outside = {
  now: () => new Date(),
  wechat: { sessionFor: () => Promise.reject(new Error('nobody signs in here')) },
}

async function stubbed() {
  const config = readConfig()
  const log = createLog(config.LOG_LEVEL)
  await connectDatabase(config.MONGODB_URI!)
  const app = new Koa<State>()
  app.use(accounting(log))
  app.use(problems(log))
  app.use(safeHeaders)
  const tokens = keysOf(config).tokens
  app.use(callers({ outside, keys: tokens, secureCookies: false, ...createRights(), deviceOf }))
  const store = async ({
    receivedAt,
    points,
  }: {
    receivedAt: Date
    points: readonly unknown[]
  }) => ({
    receivedAt,
    count: points.length,
    keptOut: 0,
  })
  app.use(dispatch(positioningRoutes(store)))
  return createServer(app.callback())
}

const bare = async () =>
  createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { batchId, points } = JSON.parse(Buffer.concat(chunks).toString('utf8')) as {
        batchId: string
        points: unknown[]
      }
      const body = JSON.stringify({ batchId, stored: points.length })
      response.setHeader('content-type', 'application/json')
      response.setHeader('content-length', Buffer.byteLength(body))
      response.end(body)
    })
  })

async function main(kind: string | undefined) {
  const server = await (kind === 'bare' ? bare() : stubbed())
  server.keepAliveTimeout = 65_000
  process.on('SIGTERM', () => process.exit(0))
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo
    process.stdout.write(`${JSON.stringify({ listening: `http://127.0.0.1:${port}` })}\n`)
  })
}

void main(process.argv[2])
