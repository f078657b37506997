import { useState } from 'react'
import { Alert } from 'antd'
import { Link, useNavigate } from 'react-router-dom'
import { IssueCode } from '../issue/issue-code'
import '../people.css'
import { words } from '../people.words'
import { RegisterForm, type Registered } from '../register/register-form'

/** Where an officer opens a file, and gives out the code for the phone right after. */
export default function RegisterPage() {
  const [registered, setRegistered] = useState<Registered | null>(null)
  const navigate = useNavigate()

  return (
    <main className='card register'>
      <h1>{registered ? words.issueTitle : words.registerTitle}</h1>
      {registered ? (
        <>
          <Alert type='success' showIcon role='status' title={words.registered(registered.name)} />
          <IssueCode
            person={{ ...registered, binding: 'none' }}
            onClose={() => navigate('/people')}
          />
        </>
      ) : (
        <RegisterForm onRegistered={setRegistered} />
      )}
      <p>
        <Link to='/people'>{words.backToList}</Link>
      </p>
    </main>
  )
}
