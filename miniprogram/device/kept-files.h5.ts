import { owned } from './owned'

/** What was made since the page was opened; a browser that keeps nothing has at least this. */
const held = new Map<string, Blob>()
const addresses = new Map<string, string>()

const DATABASE = 'kept-files'
const SHELF = 'files'

/** Keeps what was made in the browser, also when it is closed. */
export async function keepFile(made: string | Blob): Promise<string> {
  if (typeof made === 'string') return made
  const file = owned(`file/${crypto.randomUUID()}`)
  held.set(file, made)
  await onShelf('readwrite', shelf => shelf.put(made, file)).catch(() => null)
  return file
}

/** See kept-files.ts. */
export async function readKept(file: string, from: number, length: number): Promise<string> {
  const blob = (await find(file)).slice(from, from + length)
  const text = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(blob)
  })
  return text.slice(text.indexOf(',') + 1)
}

/** See kept-files.ts. */
export const bytesKept = async (file: string, from: number, length: number): Promise<Uint8Array> =>
  new Uint8Array(await (await find(file)).slice(from, from + length).arrayBuffer())

/** See kept-files.ts. */
export const sizeOf = async (file: string): Promise<number> => (await find(file)).size

/** See kept-files.ts. */
export async function addressOf(file: string): Promise<string> {
  const known = addresses.get(file)
  if (known) return known
  const address = URL.createObjectURL(await find(file))
  addresses.set(file, address)
  return address
}

/** See kept-files.ts. */
export async function dropKept(file: string): Promise<void> {
  const address = addresses.get(file)
  if (address) URL.revokeObjectURL(address)
  addresses.delete(file)
  held.delete(file)
  await onShelf('readwrite', shelf => shelf.delete(file)).catch(() => null)
}

async function find(file: string): Promise<Blob> {
  const blob = held.get(file) ?? (await onShelf('readonly', shelf => shelf.get(file)))
  if (!(blob instanceof Blob)) throw new Error(`no such file: ${file}`)
  held.set(file, blob)
  return blob
}

function onShelf<Answer>(
  mode: IDBTransactionMode,
  act: (shelf: IDBObjectStore) => IDBRequest<Answer>,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(DATABASE, 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore(SHELF)
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const database = opening.result
      const moving = database.transaction(SHELF, mode)
      const asked = act(moving.objectStore(SHELF))
      moving.oncomplete = () => {
        database.close()
        resolve(asked.result)
      }
      moving.onerror = () => {
        database.close()
        reject(moving.error)
      }
    }
  })
}
