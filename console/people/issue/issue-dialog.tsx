import { Modal } from 'antd'
import type { PersonRow } from '#shared/people/people.contract'
import { useFocusBack } from '../../ui/use-focus-back'
import { words } from '../people.words'
import { IssueCode } from './issue-code'

interface IssueDialogProps {
  person: PersonRow
  onIssued: () => Promise<void>
  onClose: () => void
}

/** Gives out a code above the file. A click beside it does not close it: the code would be lost. */
export function IssueDialog({ person, onIssued, onClose }: IssueDialogProps) {
  useFocusBack()
  return (
    <Modal
      open
      title={words.issueTitle}
      footer={null}
      mask={{ closable: false }}
      onCancel={onClose}
    >
      <IssueCode person={person} onIssued={onIssued} onClose={onClose} />
    </Modal>
  )
}
