/** A paper as data: what stands on it, in order. The print view draws it and adds the footer with who printed and when. */
export type SheetBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'rows'; readonly rows: readonly SheetRow[] }

/** `missing`: has to be filled in before the sheet can be used. */
export type SheetRow = { readonly id: string; readonly label: string; readonly text: string; readonly missing: boolean }

export type Sheet = { readonly title: string; readonly blocks: readonly SheetBlock[] }

export const row = (id: string, label: string, text: string, needed = true): SheetRow => ({
  id,
  label,
  text,
  missing: needed && text.trim() === '',
})

/** The ids of rows that still have to be filled in. */
export const missingRows = (sheet: Sheet): readonly string[] =>
  sheet.blocks.flatMap((block) => (block.kind === 'rows' ? block.rows.filter(({ missing }) => missing).map(({ id }) => id) : []))
