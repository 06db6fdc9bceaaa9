import { writeFileSync } from 'node:fs'
import { createCanvas, loadImage } from '@napi-rs/canvas'

const columns = 7
const gapPx = 12
const cellWidthPx = 375

/** Writes pictures of one size side by side, row by row; gives the path. */
export async function writeSheet(path: string, pictures: readonly Buffer[]): Promise<string> {
  const images = await Promise.all(pictures.map(picture => loadImage(picture)))
  const [first] = images
  if (!first) throw new Error('no pictures')
  const cellHeightPx = Math.round((first.height * cellWidthPx) / first.width)
  const rows = Math.ceil(images.length / columns)
  const canvas = createCanvas(columns * (cellWidthPx + gapPx) + gapPx, rows * (cellHeightPx + gapPx) + gapPx)
  const context = canvas.getContext('2d')
  context.fillStyle = '#888888'
  context.fillRect(0, 0, canvas.width, canvas.height)
  images.forEach((image, index) => {
    const x = gapPx + (index % columns) * (cellWidthPx + gapPx)
    const y = gapPx + Math.floor(index / columns) * (cellHeightPx + gapPx)
    context.drawImage(image, x, y, cellWidthPx, cellHeightPx)
  })
  writeFileSync(path, canvas.toBuffer('image/png'))
  return path
}
