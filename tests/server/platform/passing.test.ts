import { once } from 'node:events'
import { type Server, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Koa from 'koa'
import mongoose from 'mongoose'
import pino from 'pino'
import type { State } from '../../../server/platform/dispatch'
import { isPassing } from '../../../server/platform/passing'
import { problems } from '../../../server/platform/problem'

const { MongoClient, MongoBulkWriteError, MongoNetworkError, MongoServerError } = mongoose.mongo

/** What the driver says of a port at which nobody listens. */
const nobodyThere = () =>
  new MongoClient('mongodb://127.0.0.1:1/?directConnection=true', { serverSelectionTimeoutMS: 20 })
    .connect()
    .catch((error: unknown) => error)

/** What mongoose says of a question for which no connection ever came. */
const neverConnected = () =>
  mongoose
    .createConnection()
    .model('Thing', new mongoose.Schema({}, { bufferTimeoutMS: 20, autoIndex: false }))
    .findOne()
    .catch((error: unknown) => error)

const said = (code: number, errorLabels: string[] = []) =>
  new MongoServerError({ message: 'x', code, errorLabels })

const bulk = (code: number) => {
  const error = new MongoBulkWriteError({ message: 'x', code, writeErrors: [] }, {
    insertedCount: 0,
  } as never)
  return error
}

/** As the driver hides an error that a group met. */
const hidden = (error: Error) => new MongoBulkWriteError(error, { insertedCount: 0 } as never)

describe('an error of the database says "not now"', () => {
  it.each([
    ['when nobody listens', nobodyThere],
    ['when no connection came', neverConnected],
    ['when nobody leads', () => said(10107)],
    ['when the one who led has stepped down', () => said(11602)],
    ['when many were written and nobody leads any more', () => bulk(11602)],
    ['when the line broke while many were written', () => hidden(new MongoNetworkError('closed'))],
    ['when two changed the same', () => said(112)],
    ['when a transaction may be begun again', () => said(251, ['TransientTransactionError'])],
    ['when the end of a transaction is unknown', () => said(8, ['UnknownTransactionCommitResult'])],
    ['when it took too long', () => said(50)],
    ['when the disk is full', () => said(14031)],
  ])('%s', async (_, make) => {
    expect(isPassing(await make())).toBe(true)
  })

  it.each([
    ['but not for a key that is taken', () => said(11000)],
    ['but not for a question it does not understand', () => said(2)],
    ['but not for what is refused by a rule', () => bulk(121)],
    ['but not for an error of our own', () => new TypeError('x is undefined')],
    ['but not for what only looks like it', () => Object.assign(new Error(), { code: 112 })],
    ['but not for a key that is taken among many', () => hidden(said(11000))],
    ['but not for what is no error', () => ({ code: 112 })],
  ])('%s', (_, make) => {
    expect(isPassing(make())).toBe(false)
  })
})

describe('the answer while the database is not to be had', () => {
  let server: Server
  let thrown: unknown
  beforeAll(async () => {
    const app = new Koa<State>()
    app.use(problems(pino({ level: 'silent' })))
    app.use(() => {
      throw thrown
    })
    server = createServer(app.callback()).listen(0, '127.0.0.1')
    await once(server, 'listening')
  })
  afterAll(() => void server.close())

  const ask = async (error: unknown) => {
    thrown = error
    const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
    const { code } = (await answer.json()) as { code: string }
    return [answer.status, code, answer.headers.get('retry-after')]
  }

  it('asks to come again, and says when', async () => {
    expect(await ask(await nobodyThere())).toEqual([503, 'not-now', '2'])
  })
  it('is the same when a line behind us broke, whoever says so', async () => {
    const error = Object.assign(new Error('read'), { code: 'ECONNRESET' })
    expect(await ask(error)).toEqual([503, 'not-now', '2'])
  })
  it('is our fault when it is', async () => {
    expect(await ask(said(11000))).toEqual([500, 'our-fault', null])
  })
})
