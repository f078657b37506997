import { Button, QRCode } from 'antd'
import { Printed } from '../../ui/printed'
import { words as common } from '../../ui/ui.words'
import { words } from '../people.words'

interface IssuedCodeProps {
  name: string
  code: string
  expiresAt: string
  onDone: () => void
}

/** A code as large as it can be read across a desk; on paper as a slip to take home. */
export const IssuedCode = ({ name, code, expiresAt, onDone }: IssuedCodeProps) => (
  <div className='issued' role='group' aria-label={words.codeFor(name)}>
    <p>{words.codeFor(name)}</p>
    <output className='code'>{code}</output>
    <div role='img' aria-label={words.codePicture}>
      <QRCode type='svg' value={code} size={160} />
    </div>
    <p>{words.codeUntil(expiresAt)}</p>
    <p className='quiet'>{words.codeOnce}</p>
    <p className='buttons'>
      <Button type='primary' autoFocus onClick={() => print()}>
        {words.printSlip}
      </Button>
      <Button onClick={onDone}>{words.done}</Button>
    </p>
    <Printed>
      <section className='slip'>
        <h1>{common.product}</h1>
        <p className='name'>{name}</p>
        <p className='code'>{code}</p>
        <QRCode type='svg' value={code} size={220} bordered={false} />
        <ol>
          {words.slipSteps.map(step => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p>{words.codeUntil(expiresAt)}</p>
      </section>
    </Printed>
  </div>
)
