import Taro from '@tarojs/taro'
import { keepFile } from './kept-files'

/** Fetches a file and keeps it on the phone. @returns how it is found again. @throws when it does not come. */
export async function download(address: string): Promise<string> {
  const { statusCode, tempFilePath } = await Taro.downloadFile({ url: address })
  if (statusCode !== 200) throw new Error(`not here: ${statusCode}`)
  return keepFile(tempFilePath)
}
