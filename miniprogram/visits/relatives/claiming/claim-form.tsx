import { useState } from 'react'
import type { OwnKinship } from '#shared/visits/relatives/kinships.contract'
import { KIN, KINS } from '#shared/visits/relatives/kin'
import { toTop } from '../../../device/pages'
import { useAsked } from '../../../http/use-asked'
import { Failed } from '../../../ui/failed'
import { Fact } from '../../../ui/fact'
import { Field } from '../../../ui/field'
import { Notice } from '../../../ui/notice'
import { Pick } from '../../../ui/pick'
import { OneQuestion } from '../one-question'
import { isName } from '../registering/registering'
import {
  CLAIM_STEPS,
  type Claim,
  type ClaimStep,
  answerClaim,
  sendClaim,
  useClaim,
} from './claim.store'
import { words } from './claiming.words'
import { PageCard } from './page-card'
import { PrisonPicks } from './prison-picks'

/** What is missing or wrong before one may go on; null when nothing is. */
export function amissInClaim(step: ClaimStep, claim: Claim): string | null {
  switch (step) {
    case 'name':
      return isName(claim.prisonerName) ? null : words.nameWrong
    case 'number':
      return /^[\p{L}\p{N}\-—()（）]{0,30}$/u.test(claim.prisonerNumber.trim())
        ? null
        : words.numberWrong
    case 'proofs':
      if (claim.pictures.length === 0) return words.proofsMissing
      return claim.pictures.every(({ sent }) => sent) ? null : words.proofsUnsent
    case 'prison':
    case 'kin':
    case 'check':
      return null
  }
}

interface Question {
  number: number
  of: number
  title: string
  onNext: () => unknown
  onBack: (() => unknown) | null
}

/** A relative says whom he wants to visit: one question a screen, kept on the phone in between. */
export function ClaimForm({ onSent }: { onSent: (kinship: OwnKinship) => unknown }) {
  const claim = useClaim()
  const [isHeldBack, setHeldBack] = useState(false)
  const { step } = claim
  const amiss = amissInClaim(step, claim)
  const at = CLAIM_STEPS.indexOf(step)

  function go(to: number) {
    setHeldBack(false)
    answerClaim({ step: CLAIM_STEPS[to] ?? step })
    void toTop()
  }

  function handleNext() {
    if (amiss === null) go(at + 1)
    else setHeldBack(true)
  }

  function choose(change: Partial<Claim>) {
    answerClaim(change)
    go(at + 1)
  }

  // A claim that came back is of the same prison.
  const first = claim.completes ? 1 : 0
  const question: Question = {
    number: at + 1 - first,
    of: CLAIM_STEPS.length - first,
    title: words[step],
    onNext: handleNext,
    onBack: at > first ? () => go(at - 1) : null,
  }
  const said = isHeldBack ? amiss : null
  return <Asked {...{ claim, question, onSent }} amiss={said} onChoose={choose} />
}

interface AskedProps {
  claim: Claim
  question: Question
  /** What is said to be wrong with the answer; it goes as soon as it is put right. */
  amiss: string | null
  onChoose: (change: Partial<Claim>) => void
  onSent: (kinship: OwnKinship) => unknown
}

/** The question of the step that is open. */
function Asked({ claim, question, amiss, onChoose: choose, onSent }: AskedProps) {
  const wrong = amiss !== null && <Notice tone='attention' title={amiss} />
  switch (claim.step) {
    case 'prison':
      return (
        <OneQuestion {...question} what={words.prisonWhat} next={null}>
          <PrisonPicks
            chosen={claim.prisonId}
            onChoose={({ id, name }) => choose({ prisonId: id, prisonName: name })}
          />
        </OneQuestion>
      )
    case 'name':
      return (
        <OneQuestion {...question} what={words.nameWhat}>
          <Field
            label={words.nameLabel}
            example={words.nameExample}
            value={claim.prisonerName}
            longest={40}
            onChange={prisonerName => answerClaim({ prisonerName })}
          />
          {wrong}
        </OneQuestion>
      )
    case 'number':
      return (
        <OneQuestion {...question} what={words.numberWhat}>
          <Field
            label={words.numberLabel}
            example={words.numberExample}
            value={claim.prisonerNumber}
            longest={30}
            onChange={prisonerNumber => answerClaim({ prisonerNumber })}
          />
          {wrong}
        </OneQuestion>
      )
    case 'kin':
      return (
        <OneQuestion {...question} next={null}>
          {KINS.map(kin => (
            <Pick
              key={kin}
              label={KIN[kin]}
              chosen={kin === claim.kin}
              onChoose={() => choose({ kin })}
            />
          ))}
        </OneQuestion>
      )
    case 'proofs':
      return (
        <OneQuestion {...question} what={words.proofsWhat}>
          <PageCard
            pictures={claim.pictures}
            onChange={change => answerClaim({ pictures: change(useClaim.getState().pictures) })}
          />
          {wrong}
        </OneQuestion>
      )
    case 'check':
      return <Check question={question} onSent={onSent} />
  }
}

interface CheckProps {
  question: Question
  onSent: (kinship: OwnKinship) => unknown
}

/** All that was answered once more, before it is sent. */
function Check({ question, onSent }: CheckProps) {
  const { failure, busy, ask } = useAsked<OwnKinship>()
  const { prisonName, prisonerName, prisonerNumber, kin, pictures } = useClaim()

  const handleSend = () =>
    ask(async () => {
      const kinship = await sendClaim()
      onSent(kinship)
      return kinship
    })

  return (
    <OneQuestion
      {...question}
      what={words.checkWhat}
      next={busy ? words.sendingClaim : words.send}
      onNext={handleSend}
    >
      <Fact name={words.checkName} value={prisonerName} large />
      <Fact name={words.checkPrison} value={prisonName} />
      <Fact name={words.checkNumber} value={prisonerNumber || words.checkNoNumber} />
      <Fact name={words.checkKin} value={kin ? KIN[kin] : ''} />
      <Fact name={words.checkProofs} value={words.checkCount(pictures.length)} />
      <Failed failure={failure} />
    </OneQuestion>
  )
}
