import { type FormEvent, useState } from 'react'
import { Alert, Button, Input } from 'antd'
import { Field } from '../../ui/field'
import { sentenceFor } from '../../ui/sentence'
import { useAct } from '../../ui/use-act'
import { useAddress } from '../../ui/use-address'
import { type CheckedCertificate, checkPaper } from '../certificate'
import { CertificateResult } from '../certificate-result'
import { words } from '../certificate.words'
import '../evidence.css'

/** Where an employer checks a certificate that somebody has shown, without signing in. */
export default function VerifyStudy() {
  const [params] = useAddress()
  const [number, setNumber] = useState(params.get('number') ?? '')
  const [code, setCode] = useState(params.get('code') ?? '')
  const [checked, setChecked] = useState<CheckedCertificate | null>(null)
  const { busy, error, act } = useAct()

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    setChecked(null)
    void act(async () => setChecked(await checkPaper(number, code)))
  }

  return (
    <div className='verify'>
      <header>
        <strong className='product'>{words.product}</strong>
        <h1>{words.title}</h1>
      </header>
      <main>
        <form className='card form' onSubmit={handleSubmit}>
          <p>{words.intro}</p>
          <Field id='number' label={words.number} hint={words.numberHint}>
            {control => (
              <Input
                {...control}
                size='large'
                maxLength={40}
                autoComplete='off'
                value={number}
                onChange={({ target }) => setNumber(target.value)}
              />
            )}
          </Field>
          <Field id='code' label={words.code} hint={words.codeHint}>
            {control => (
              <Input
                {...control}
                size='large'
                maxLength={40}
                autoComplete='off'
                value={code}
                onChange={({ target }) => setCode(target.value)}
              />
            )}
          </Field>
          {error !== null && <Alert type='error' showIcon title={sentenceFor(error)} />}
          <p className='buttons'>
            <Button
              type='primary'
              size='large'
              htmlType='submit'
              loading={busy}
              disabled={number.trim() === '' || code.trim() === ''}
            >
              {words.check}
            </Button>
          </p>
        </form>
        <div role='status'>{busy && <p className='still'>{words.checking}</p>}</div>
        {checked && <CertificateResult checked={checked} />}
      </main>
    </div>
  )
}
