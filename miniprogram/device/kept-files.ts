import Taro from '@tarojs/taro'
import { promised } from './promised'

/** WeChat lets go of what it made for a moment; this keeps it. @returns how it is found again. */
export async function keepFile(made: string): Promise<string> {
  const { savedFilePath } = await promised<{ savedFilePath: string }>(callbacks =>
    Taro.getFileSystemManager().saveFile({
      tempFilePath: made,
      ...(callbacks as object),
    }),
  )
  return savedFilePath
}

/**
 * Part of what was kept, in base64.
 *
 * @param from - bytes before it. @param length - bytes; no more than there are.
 * @throws when it is gone.
 */
export async function readKept(file: string, from: number, length: number): Promise<string> {
  const { data } = await promised<{ data: string }>(callbacks =>
    Taro.getFileSystemManager().readFile({
      filePath: file,
      encoding: 'base64',
      position: from,
      length,
      ...(callbacks as object),
    }),
  )
  return data
}

/** The same part as bytes. @throws when it is gone. */
export async function bytesKept(file: string, from: number, length: number): Promise<Uint8Array> {
  const { data } = await promised<{ data: ArrayBuffer }>(callbacks =>
    Taro.getFileSystemManager().readFile({
      filePath: file,
      position: from,
      length,
      ...(callbacks as object),
    }),
  )
  return new Uint8Array(data)
}

/** Bytes of what was made or kept. */
export async function sizeOf(file: string): Promise<number> {
  const { size } = await promised<{ size: number }>(callbacks =>
    Taro.getFileSystemManager().getFileInfo({ filePath: file, ...(callbacks as object) }),
  )
  return size
}

/** Under which a player or a picture finds it. */
export const addressOf = async (file: string): Promise<string> => file

/** Lets it go; what is gone already is as good. */
export async function dropKept(file: string): Promise<void> {
  await promised(callbacks =>
    Taro.getFileSystemManager().unlink({ filePath: file, ...(callbacks as object) }),
  ).catch(() => null)
}
