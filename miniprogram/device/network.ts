import Taro from '@tarojs/taro'

/** Calls when the network comes back; returns how to stop. */
export function whenNetworkReturns(react: () => void): () => void {
  const heard: Taro.onNetworkStatusChange.Callback = ({ isConnected }) => {
    if (isConnected) react()
  }
  Taro.onNetworkStatusChange(heard)
  return () => Taro.offNetworkStatusChange(heard)
}
