/**
 * Plays a day in a minute on a running demo: people check in from their phones, one after the
 * other, so that the map lives.
 *
 *   npm run demo:act [-- --server http://127.0.0.1:3900 --seconds 60]
 */
import { parseArgs } from 'node:util'
import { signInPerson } from '#shared/account/account.endpoints'
import { type Unreachable, asker } from '#shared/ask'
import { submitCheckIn } from '#shared/checkins/checkins.endpoints'
import { plainMessage } from '../../platform/complain'
import { centreOf } from './outlines'
import { type Invented, PEOPLE, crowd, deviceIdOf, openidOf } from './people'
import { draftAt } from './past'
import { dice } from './random'

const { values: asked } = parseArgs({
  options: {
    server: { type: 'string', default: 'http://127.0.0.1:3900' },
    seconds: { type: 'string', default: '60' },
  },
})

const post = async (path: string, body: unknown, token?: string) => {
  const answer = await fetch(asked.server + path, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  })
  return { status: answer.status, body: (await answer.json()) as unknown }
}

const callAs = (token?: string) =>
  asker(({ path }, input) => post(`/api${path}`, input, token).catch(() => null))

const fate = dice(Date.now())

async function checkIn(person: Invented): Promise<void> {
  const openid = openidOf(person.id)
  const { body } = await post('/standin/login-code', { openid })
  const { code } = body as { code: string }
  const { token } = await callAs()(signInPerson, { code, deviceId: deviceIdOf(openid) })
  const { latitude, longitude } = centreOf(person.officeId)
  const place = {
    latitude: latitude + 0.012 * fate.normal(),
    longitude: longitude + 0.012 * fate.normal(),
  }
  const now = new Date()
  await callAs(token)(submitCheckIn, draftAt(place, now, `${person.id} ${now.toISOString()}`, fate))
}

async function play(): Promise<void> {
  const people = [...PEOPLE, ...crowd()].filter(({ binding }) => binding === 'active')
  const pause = (Number(asked.seconds) * 1000) / people.length
  let done = 0
  for (const person of people) {
    await Promise.all([checkIn(person), new Promise(resolve => setTimeout(resolve, pause))])
    process.stdout.write(`\r${++done}/${people.length} `)
  }
  process.stdout.write('\n')
}

play().catch((error: Unreachable | Error) => {
  console.error(`${asked.server}: ${plainMessage(error)}`)
  process.exitCode = 1
})
