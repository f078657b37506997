import { rm } from 'node:fs/promises'
import { standing } from './mongod-up'

/** Ends the database of the tests and removes what it kept. */
export default async function down() {
  await standing.mongod?.stop()
  if (standing.dataDir !== undefined) await rm(standing.dataDir, { recursive: true, force: true })
}
