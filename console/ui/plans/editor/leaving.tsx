import { Button, Modal } from 'antd'
import { useFocusBack } from '../../use-focus-back'
import { words } from './editor.words'

interface LeavingProps {
  onStay: () => void
  onLeave: () => void
}

/** Asks before what was typed is lost; Enter and Esc both stay. */
export function Leaving({ onStay, onLeave }: LeavingProps) {
  useFocusBack()
  return (
    <Modal
      open
      title={words.leaving.title}
      footer={null}
      mask={{ closable: false }}
      onCancel={onStay}
    >
      <div className='form'>
        <p>{words.leaving.means}</p>
        <p className='buttons'>
          <Button type='primary' autoFocus onClick={onStay}>
            {words.leaving.stay}
          </Button>
          <Button danger onClick={onLeave}>
            {words.leaving.leave}
          </Button>
        </p>
      </div>
    </Modal>
  )
}
