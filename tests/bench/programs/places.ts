/** Answers who asks for a place by the one write that decides who gets it, and does nothing else. */
import { createServer } from 'node:http'
import { readConfig } from '../../../server/config'
import { connectDatabase } from '../../../server/platform/database'
import { takePlace } from '../rows'
import { listening } from './listening'

interface Asked {
  slotId: string
  /** At each time. */
  places: number
}

async function main() {
  await connectDatabase(readConfig().MONGODB_URI!)
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { slotId, places } = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Asked
      const taking = takePlace(slotId, places).catch((error: unknown) => String(error))
      void taking.then(taken => {
        const body = JSON.stringify({ taken })
        if (typeof taken === 'string') response.statusCode = 500
        response.setHeader('content-type', 'application/json')
        response.setHeader('content-length', Buffer.byteLength(body))
        response.end(body)
      })
    })
  })
  listening(server)
}

void main()
