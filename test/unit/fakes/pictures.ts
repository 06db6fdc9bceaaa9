const bytes = (...parts: readonly (string | number)[]): ArrayBuffer => {
  const all = Buffer.concat(
    parts.map(part => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from([part]))),
  )
  return new Uint8Array(all).buffer
}

/** The first bytes of a picture of each kind that is shown, with a little behind them. */
export const PICTURES = {
  png: bytes('\x89PNG\r\n\x1a\n', '\0\0\0\x0dIHDR'),
  jpeg: bytes('\xff\xd8\xff\xe0\0\x10JFIF'),
  webp: bytes('RIFF', 0x10, 0, 0, 0, 'WEBPVP8 '),
  gif: bytes('GIF89a', 1, 0, 1, 0),
} as const

/** Of that many bytes. */
export function pngOf(length: number): ArrayBuffer {
  const all = new Uint8Array(length)
  all.set(new Uint8Array(PICTURES.png).subarray(0, length))
  return all.buffer
}

export const textBytes = (text: string): ArrayBuffer => bytes(text)

export const dataUrl = (type: string, picture: ArrayBuffer): string =>
  `data:image/${type};base64,${Buffer.from(picture).toString('base64')}`
