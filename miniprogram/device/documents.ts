import Taro from '@tarojs/taro'
import { promised } from './promised'

/**
 * Shows a paper with what the phone has for that; from there it can be sent on and kept.
 *
 * @param name - with its ending. @param base64 - a PDF.
 * @returns whether it was shown.
 */
export async function showDocument(name: string, base64: string): Promise<boolean> {
  const filePath = `${Taro.env.USER_DATA_PATH ?? ''}/${name}`
  try {
    await promised(callbacks =>
      Taro.getFileSystemManager().writeFile({
        filePath,
        data: base64,
        encoding: 'base64',
        ...(callbacks as object),
      }),
    )
    await Taro.openDocument({ filePath, fileType: 'pdf', showMenu: true })
    return true
  } catch {
    return false
  }
}
