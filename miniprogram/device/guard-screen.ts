import Taro from '@tarojs/taro'

/**
 * While a visit is shown, WeChat keeps it out of pictures and films of the screen where the phone can
 * (not out of an iPhone's pictures), and the screen does not go dark. What a phone cannot is left.
 *
 * @returns what lets go of it.
 */
export function guardScreen(): () => void {
  guard(true)
  return () => guard(false)
}

function guard(isOn: boolean) {
  // Absent before base libraries 2.20.1 and 1.4.0.
  const { setVisualEffectOnCapture, setKeepScreenOn } = Taro as Partial<typeof Taro>
  const fail = () => {}
  void setVisualEffectOnCapture?.({ visualEffect: isOn ? 'hidden' : 'none', fail })
  void setKeepScreenOn?.({ keepScreenOn: isOn, fail })
}
