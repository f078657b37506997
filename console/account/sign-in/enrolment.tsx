import { QRCode } from 'antd'
import { words } from '../account.words'

/** How an app is set up that will make the codes. @param uri - `otpauth://…`. */
export const Enrolment = ({ uri }: { uri: string }) => (
  <div className='enrolment'>
    <ol>
      {words.enrolSteps.map(step => (
        <li key={step}>{step}</li>
      ))}
    </ol>
    <div role='img' aria-label={words.enrolPicture}>
      <QRCode type='svg' value={uri} size={200} />
    </div>
    <p>
      {words.enrolByHand}
      <code>{secretOf(uri)}</code>
    </p>
  </div>
)

/** In fours, so that it can be typed. */
const secretOf = (uri: string) =>
  (new URL(uri).searchParams.get('secret') ?? '').match(/.{1,4}/g)?.join(' ')
