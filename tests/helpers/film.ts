import type { Browser } from 'playwright-core'

/** Films a moving square with a browser's own camera of a canvas: a WebM of about so many seconds. */
export async function filmed(browser: Browser, seconds: number): Promise<Buffer> {
  const page = await browser.newPage()
  const base64 = await page.evaluate(async milliseconds => {
    const canvas = document.createElement('canvas')
    Object.assign(canvas, { width: 320, height: 240 })
    const drawn = canvas.getContext('2d')!
    let step = 0
    const draw = () => {
      drawn.fillStyle = `hsl(${(step * 7) % 360} 60% 50%)`
      drawn.fillRect(0, 0, 320, 240)
      drawn.fillStyle = 'white'
      drawn.fillRect((step * 5) % 280, 100, 40, 40)
      step += 1
    }
    draw()
    const timer = setInterval(draw, 50)
    const recorder = new MediaRecorder(canvas.captureStream(20), { mimeType: 'video/webm' })
    const pieces: Blob[] = []
    recorder.ondataavailable = ({ data }) => pieces.push(data)
    const ended = new Promise(resolve => {
      recorder.onstop = resolve
    })
    recorder.start()
    setTimeout(() => recorder.stop(), milliseconds)
    await ended
    clearInterval(timer)
    const bytes = new Uint8Array(await new Blob(pieces).arrayBuffer())
    return btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''))
  }, seconds * 1000)
  await page.close()
  return Buffer.from(base64, 'base64')
}
