import type { ReactNode } from 'react'
import type { AnyProof } from '#shared/evidence/proof'
import type { Plain } from '#shared/evidence/proof.rules'
import { words } from './evidence.words'

/** What a proof is about, read off the record itself. */
export const Recorded = ({ proof: { record, index, head } }: { proof: AnyProof }) => (
  <dl className='facts'>
    <Fact name={words.kind}>
      {words.kinds[String(record.body.kind)] ?? String(record.body.kind)}
    </Fact>
    <Fact name={words.reference}>{record.id.replace(/^[^:]*:/, '')}</Fact>
    <Fact name={words.at}>{words.moment(record.at)}</Fact>
    {record.recordedAt !== null && (
      <Fact name={words.recordedAt}>{words.moment(record.recordedAt)}</Fact>
    )}
    {factsOfCheckIn(record.body).map(([name, said]) => (
      <Fact key={name} name={name}>
        {said}
      </Fact>
    ))}
    <Fact name={words.sealedAt}>{words.sealed(index, head.size)}</Fact>
    <Fact name={words.headAt}>{words.moment(head.at)}</Fact>
    <Fact name={words.root}>
      <code>{head.root}</code>
    </Fact>
  </dl>
)

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
)

type Fields = { readonly [name: string]: Plain }

/** What a check-in says in words; what is not there, or not as expected, is left out. */
function factsOfCheckIn(body: Fields): [string, string][] {
  if (body.kind !== 'check-in') return [[words.other, JSON.stringify(body)]]
  const { takenAt, madeAt, punctuality, personId } = body
  const [place, window] = [fieldsOf(body.place), fieldsOf(body.window)]
  const facts: [string, string | null][] = [
    [words.madeAt, momentOf(madeAt)],
    [words.takenAt, momentOf(takenAt)],
    [words.place, words.places[String(place.verdict)] ?? null],
    [words.position, positionOf(place)],
    [words.window, body.window ? `${String(window.opensAt)}–${String(window.closesAt)}` : null],
    [words.inTime, words.punctuality[String(punctuality)] ?? String(punctuality)],
    [words.person, typeof personId === 'string' ? personId : null],
  ]
  return facts.filter((fact): fact is [string, string] => fact[1] !== null)
}

const fieldsOf = (value: Plain | undefined): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {}

const LATEST = 8.64e15
const isMoment = (value: Plain | undefined): value is number =>
  typeof value === 'number' && Math.abs(value) <= LATEST

const momentOf = (value: Plain | undefined) =>
  isMoment(value) ? words.moment(new Date(value).toISOString()) : null

function positionOf({ latitude, longitude, accuracy }: Fields): string | null {
  const [north, east, metres] = [latitude, longitude, accuracy].map(Number)
  if (![north, east, metres].every(Number.isFinite)) return null
  return words.degrees(north! / 1e7, east! / 1e7, metres! / 1000)
}
