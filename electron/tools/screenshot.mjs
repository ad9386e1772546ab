// node electron/tools/screenshot.mjs PICTURE FILE.png: what a virtual display shows now. PICTURE is the file that Xvfb keeps its screen in
// (an X window dump); `npm start` names it.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'

/** Reads a 32-bit X window dump: `width`, `height` and RGB bytes, row by row. */
export function readScreen(file) {
  const dump = readFileSync(file)
  const field = (n) => dump.readUInt32BE(n * 4)
  const [headerSize, version, width, height, bitsPerPixel, bytesPerLine, colours] = [0, 1, 4, 5, 11, 12, 19].map(field)
  if (version !== 7 || bitsPerPixel !== 32) throw new Error(`${file} is not a screen that can be read`)
  const littleEndian = field(7) === 0
  const start = headerSize + colours * 12
  const rgb = Buffer.alloc(width * height * 3)
  for (let y = 0, to = 0; y < height; y++) {
    for (let x = 0, at = start + y * bytesPerLine; x < width; x++, at += 4) {
      rgb[to++] = dump[littleEndian ? at + 2 : at + 1]
      rgb[to++] = dump[littleEndian ? at + 1 : at + 2]
      rgb[to++] = dump[littleEndian ? at : at + 3]
    }
  }
  return { width, height, rgb }
}

/** Writes RGB bytes as a PNG file. */
export function writePng(file, { width, height, rgb }) {
  const rows = Buffer.alloc(height * (width * 3 + 1))
  for (let y = 0; y < height; y++) rgb.copy(rows, y * (width * 3 + 1) + 1, y * width * 3, (y + 1) * width * 3)
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8) // eight bits a colour, RGB
  const chunk = (kind, data) => {
    const body = Buffer.concat([Buffer.from(kind, 'latin1'), data])
    const around = [Buffer.alloc(4), Buffer.alloc(4)]
    around[0].writeUInt32BE(data.length)
    around[1].writeUInt32BE(crc32(body))
    return Buffer.concat([around[0], body, around[1]])
  }
  mkdirSync(dirname(file), { recursive: true })
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  writeFileSync(file, Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]))
}

if (process.argv[1] === import.meta.filename) {
  const [picture, file] = process.argv.slice(2)
  if (!picture || !file) throw new Error('say which screen and which file')
  writePng(file, readScreen(picture))
  console.log(file)
}
