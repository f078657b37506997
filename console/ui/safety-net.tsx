import { Component, type ReactNode } from 'react'
import { Alert, Button } from 'antd'
import { words } from './ui.words'

/**
 * Shows a sentence in place of a page that could not be drawn, or not be loaded because a newer
 * release has replaced it.
 */
export class SafetyNet extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError = () => ({ broken: true })

  override render() {
    if (!this.state.broken) return this.props.children
    const reload = <Button onClick={() => location.reload()}>{words.reload}</Button>
    return <Alert className='fault' type='error' showIcon title={words.broken} action={reload} />
  }
}
