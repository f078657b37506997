/** A bare change stream: writes down which check-in was told of in the outbox, and when it heard. */
import mongoose from 'mongoose'
import { readConfig } from '../../../server/config'
import { connectDatabase } from '../../../server/platform/database'

async function main() {
  await connectDatabase(readConfig().MONGODB_URI!)
  const pipeline = [{ $match: { operationType: 'insert', 'fullDocument.kind': 'check-in' } }]
  const stream = mongoose.connection.db!.collection('outbox').watch(pipeline)
  stream.on('change', change => {
    const at = performance.timeOrigin + performance.now()
    if (change.operationType !== 'insert') return
    const { subjectId } = change.fullDocument
    process.stdout.write(`${JSON.stringify([subjectId, at])}\n`)
  })
  stream.once('resumeTokenChanged', () =>
    process.stdout.write(`${JSON.stringify({ listening: 'to the outbox' })}\n`),
  )
}

process.on('SIGTERM', () => process.exit(0))
void main()
