import { readFileSync, readdirSync } from 'node:fs'
import mongoose from 'mongoose'
import { attemptsOfRequests } from '../../server/faces/attempts.model'
import { picturesOfRequests } from '../../server/faces/pictures.model'
import { requestsById } from '../../server/faces/requests.model'
import type { FaceCase, StoredFaces } from './faces-checker'

/** Reads what became of some requests. */
export async function readFaces(cases: readonly FaceCase[]): Promise<StoredFaces> {
  const ids = cases.map(({ requestId }) => requestId)
  const attempts = await attemptsOfRequests(ids)
  const names = attempts.map(({ id }) => `face-attempt:${id}`)
  const [requests, pictures, records] = await Promise.all([
    requestsById(ids),
    picturesOfRequests(ids),
    database()
      .collection<{ _id: string }>('evidence')
      .find({ _id: { $in: names } }, { readConcern: { level: 'majority' } })
      .toArray(),
  ])
  return {
    ...{ attempts, requests },
    pictures: pictures.map(({ requestId }) => requestId),
    recorded: new Set(records.map(({ _id }) => _id)),
  }
}

/** A collection takes nothing new, as where there is no room. @returns what gives it room again. */
export async function fillCollection(name: string): Promise<() => Promise<void>> {
  await database().command({ collMod: name, validator: { _id: { $exists: false } } })
  return async () => void (await database().command({ collMod: name, validator: {} }))
}

const database = () => mongoose.connection.db!

/** While it loads, and once it has taken its name. */
const MEASURER = /face-engine.child.main|guitu-faces/

/** Numbers of the processes in which an API process has pictures measured. */
export const measurersOf = (pid: number): number[] =>
  readdirSync('/proc').filter(isNumber).map(Number).filter(isChildOf(pid))

const isNumber = (name: string) => /^\d+$/.test(name)

const isChildOf = (parent: number) => (pid: number) => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [, its] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return Number(its) === parent && MEASURER.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'))
  } catch {
    return false
  }
}
