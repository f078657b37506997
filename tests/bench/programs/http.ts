/** Answers positions without storing them: through all layers of the API (`stubbed`), or through none (`bare`). */
import { createServer } from 'node:http'
import { createRights } from '../../../server/account/rights'
import { createApp } from '../../../server/app'
import { readConfig } from '../../../server/config'
import { keysOf } from '../../../server/keys'
import { connectDatabase } from '../../../server/platform/database'
import { createLog } from '../../../server/platform/log'
import { noCalls } from '../../../server/outside/calls'
import { createFaceEngine } from '../../../server/outside/face-engine/engine'
import type { Outside } from '../../../server/platform/outside'
import { positioningRoutes } from '../../../server/positioning/positioning.routes'
import { listening } from './listening'

/** Nothing is asked of WeChat here. */
const outside: Outside = {
  now: () => new Date(),
  random: () => 0,
  wechat: {
    sessionFor: () => Promise.reject(new Error('nobody signs in here')),
    faces: null,
    messages: null,
  },
  faces: createFaceEngine({ mode: 'off' }),
  calls: noCalls,
}

interface Delivered {
  receivedAt: Date
  points: readonly unknown[]
}

/** Keeps nothing, and says that all is kept. */
const store = async ({ receivedAt, points }: Delivered) => ({
  receivedAt,
  count: points.length,
  keptOut: 0,
})

async function stubbed() {
  const config = readConfig()
  await connectDatabase(config.MONGODB_URI!)
  const app = createApp(
    {
      outside,
      rights: createRights(),
      keys: keysOf(config),
      log: createLog(config.LOG_LEVEL),
      answers: true,
      isReady: async () => true,
      behindProxy: false,
    },
    positioningRoutes(store),
  )
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
  listening(await (kind === 'bare' ? bare() : stubbed()))
}

void main(process.argv[2])
