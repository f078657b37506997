import Taro from '@tarojs/taro'
import { promised } from './promised'

/**
 * Shows a picture as large as the screen; two fingers make it larger.
 *
 * @param name - with its ending. @returns whether it was shown.
 */
export async function showPicture(name: string, base64: string): Promise<boolean> {
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
    await Taro.previewImage({ urls: [filePath] })
    return true
  } catch {
    return false
  }
}
