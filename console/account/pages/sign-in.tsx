import { type ReactNode, useState } from 'react'
import type { Staff } from '#shared/account/account.contract'
import { words as common } from '../../ui/ui.words'
import '../account.css'
import { words } from '../account.words'
import { useSession } from '../session.store'
import { CodeForm } from '../sign-in/code-form'
import { Enrolment } from '../sign-in/enrolment'
import { PasswordStep } from '../sign-in/password-step'
import { RecoveryCodes } from '../sign-in/recovery-codes'
import type { Step } from '../sign-in/steps'

/** Where an official signs in. @param over - an earlier session has ended by itself. */
export default function SignIn({ over }: { over: boolean }) {
  const { enter } = useSession.getState()
  const [step, setStep] = useState<Step>({ next: 'password', why: '' })
  const [userName, setUserName] = useState('')

  function handleIn(staff: Staff, codes: string[] | null) {
    if (codes) setStep({ next: 'recovery-codes', staff, codes })
    else enter(staff)
  }

  switch (step.next) {
    case 'password':
      return (
        <Door title={words.signInTitle}>
          <PasswordStep
            userName={userName}
            why={step.why || (over ? words.over : '')}
            failed={step.why !== ''}
            onUserName={setUserName}
            onTurn={setStep}
          />
        </Door>
      )
    case 'code':
      return (
        <Door title={words.codeTitle}>
          <p>{words.codeWhere}</p>
          <CodeForm challenge={step.challenge} onIn={handleIn} onTurn={setStep} />
        </Door>
      )
    case 'enrol':
      return (
        <Door title={words.enrolTitle}>
          <Enrolment uri={step.enrolmentUri} />
          <CodeForm enrolling challenge={step.challenge} onIn={handleIn} onTurn={setStep} />
        </Door>
      )
    case 'recovery-codes':
      return (
        <Door title={words.recoveryTitle}>
          <RecoveryCodes codes={step.codes} onKept={() => enter(step.staff)} />
        </Door>
      )
  }
}

const Door = ({ title, children }: { title: string; children: ReactNode }) => (
  <main className='sign-in'>
    <section className='card'>
      <h1>
        <span className='product'>{common.product}</span>
        {title}
      </h1>
      {children}
    </section>
  </main>
)
