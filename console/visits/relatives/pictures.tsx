import { useCallback, useMemo } from 'react'
import { PROOFS } from '#shared/visits/relatives/kin'
import type { Proof } from '#shared/visits/relatives/proofs.contract'
import { readProof } from '#shared/visits/relatives/proofs.endpoints'
import type { VisitPurpose } from '#shared/visits/relatives/relatives.contract'
import { call } from '../../http/call'
import { bytesOf } from '../../ui/bytes'
import { Fault } from '../../ui/fault'
import { useAnswer } from '../../ui/use-answer'
import { useObjectAddress } from '../../ui/use-object-address'
import { words } from './kinships.words'

interface PicturesProps {
  proofs: readonly Proof[]
  purpose: VisitPurpose
}

/** The papers side by side with what was filled in; that they were looked at is recorded. */
export const Pictures = ({ proofs, purpose }: PicturesProps) => (
  <div>
    <h3>{words.proofs}</h3>
    <p className='quiet'>{words.proofsMeans}</p>
    <ul className='papers'>
      {proofs.map((proof, index) => (
        <li key={proof.id}>
          <Picture
            proof={proof}
            purpose={purpose}
            label={words.proof(PROOFS[proof.type], index + 1)}
          />
        </li>
      ))}
    </ul>
  </div>
)

interface PictureProps {
  proof: Proof
  purpose: VisitPurpose
  label: string
}

const Picture = ({ proof, purpose, label }: PictureProps) =>
  proof.kept ? (
    <Shown id={proof.id} purpose={purpose} label={label} />
  ) : (
    <p className='quiet'>
      {label}　{words.gone}
    </p>
  )

function Shown({ id, purpose, label }: { id: string; purpose: VisitPurpose; label: string }) {
  const ask = useCallback(() => call(readProof, { id, purpose }), [id, purpose])
  const { answer, error, again } = useAnswer(ask)
  const whole = useMemo(
    () => answer && new Blob([bytesOf(answer.bytes)], { type: answer.format }),
    [answer],
  )
  const objectUrl = useObjectAddress(whole)
  if (error !== null) {
    return <Fault what={words.notRead} error={error} onRetry={() => void again()} />
  }
  if (objectUrl === null) return <span role='status'>{words.readingPicture}</span>
  return (
    <figure>
      <img src={objectUrl} alt={label} />
      <figcaption>
        {label}{' '}
        <a href={objectUrl} target='_blank' rel='noreferrer'>
          {words.larger}
        </a>
      </figcaption>
    </figure>
  )
}
