import { writeFileSync } from 'node:fs'
import { createCanvas, loadImage } from '@napi-rs/canvas'

const gapPx = 12

interface SheetOptions {
  /** Default 7. */
  readonly columns?: number
  /** Default 375. The cells are as high as the first picture wants. */
  readonly cellWidthPx?: number
}

/** Writes pictures side by side, row by row, each as large as its cell allows; gives the path. */
export async function writeSheet(
  path: string,
  pictures: readonly Buffer[],
  { columns = 7, cellWidthPx = 375 }: SheetOptions = {},
): Promise<string> {
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
    const scale = Math.min(cellWidthPx / image.width, cellHeightPx / image.height)
    context.drawImage(image, x, y, image.width * scale, image.height * scale)
  })
  writeFileSync(path, canvas.toBuffer('image/png'))
  return path
}
