import { Alert, Button } from 'antd'
import { sentenceFor } from '../../../ui/sentence'
import { words } from '../forms.words'

interface SendButtonProps {
  busy: boolean
  error: unknown
  label?: string
  /** False where another form on the screen has the keys. */
  hasKeys?: boolean
}

/** The end of a form: what the server said against it, and off. */
export const SendButton = ({
  busy,
  error,
  label = words.submit,
  hasKeys = true,
}: SendButtonProps) => (
  <>
    {error !== null && <Alert type='error' showIcon title={sentenceFor(error)} />}
    <Button type='primary' htmlType='submit' loading={busy}>
      {label} {hasKeys && <kbd aria-hidden>Ctrl+Enter</kbd>}
    </Button>
  </>
)
