/** What one call takes; the contract's own limit is a little above (electron/ipc/codes.ts). */
const pieceLength = 50_000

/** A text in pieces that together are the whole text. */
export const piecesOfText = (text: string): readonly string[] =>
  Array.from({ length: Math.ceil(text.length / pieceLength) }, (_, index) => text.slice(index * pieceLength, (index + 1) * pieceLength))

/** A file as text: UTF-8, or else as older Swedish files are written. */
export function textOf(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
