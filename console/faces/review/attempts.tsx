import { Button } from 'antd'
import type { Attempt } from '#shared/faces/attempts.contract'
import { momentInChina } from '#shared/time/days'
import { words as faces } from '../../ui/faces/faces.words'
import { words } from './review.words'
import { meaningOf } from './wechat.words'

interface AttemptsProps {
  attempts: readonly Attempt[]
  /** Whose pictures are shown. */
  shownId: string | null
  onShow: (id: string) => void
}

/** Every go with an engine, newest first: a fact with its device and its reason. */
export function Attempts({ attempts, shownId, onShow }: AttemptsProps) {
  const newestFirst = attempts.toSorted((one, other) =>
    other.startedAt.localeCompare(one.startedAt),
  )
  return (
    <section className='attempts'>
      <h3>{words.attempts}</h3>
      {attempts.length === 0 ? (
        <p className='quiet'>{words.noAttempts}</p>
      ) : (
        <>
          <table className='table'>
            <thead>
              <tr>
                <th scope='col' className='at'>
                  {words.at}
                </th>
                <th scope='col' className='engine'>
                  {words.engine}
                </th>
                <th scope='col'>{words.result}</th>
                <th scope='col' className='device'>
                  {words.device}
                </th>
              </tr>
            </thead>
            <tbody>
              {newestFirst.map(attempt => (
                <tr key={attempt.id}>
                  <td>{lastedInWords(attempt)}</td>
                  <td>{faces.engines[attempt.engine]}</td>
                  <td>
                    <Result attempt={attempt} />
                    <ShowPictures attempt={attempt} shownId={shownId} onShow={onShow} />
                  </td>
                  <td className='device'>{attempt.device}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className='quiet'>{words.attemptsMean}</p>
        </>
      )}
    </section>
  )
}

function Result({
  attempt: { result, match, liveness, likenessPercent, verifyRet },
}: {
  attempt: Attempt
}) {
  return (
    <>
      <strong>{result ? faces.results[result] : words.underWay}</strong>
      {match && <div>{faces.matches[match]}</div>}
      {liveness && <div>{faces.livenesses[liveness]}</div>}
      {likenessPercent !== null && <div className='quiet'>{words.likeness(likenessPercent)}</div>}
      {verifyRet !== null && <div>{words.returned(verifyRet, meaningOf(verifyRet))}</div>}
    </>
  )
}

/** Where there is more than one attempt with pictures, each can be looked at. */
function ShowPictures({
  attempt,
  shownId,
  onShow,
}: Omit<AttemptsProps, 'attempts'> & { attempt: Attempt }) {
  if (attempt.pictureIds.length === 0) return null
  if (attempt.id === shownId) return <span className='quiet'>{words.shown}</span>
  return (
    <Button size='small' onClick={() => onShow(attempt.id)}>
      {words.show}
    </Button>
  )
}

function lastedInWords({ startedAt, endedAt }: Attempt): string {
  if (!endedAt) return momentInChina(startedAt)
  const seconds = Math.round((Date.parse(endedAt) - Date.parse(startedAt)) / 1000)
  return words.startedFor(startedAt, seconds)
}
