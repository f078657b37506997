import Taro from '@tarojs/taro'
import { Unreachable } from '#shared/ask'

/** A code with which the server can ask WeChat who holds this phone; good once, five minutes. @throws {Unreachable} */
export async function loginCode(): Promise<string> {
  const answer = await Taro.login().catch(() => null)
  if (!answer?.code) throw new Unreachable()
  return answer.code
}
