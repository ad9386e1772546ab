import { useKeys } from '../ui/useKeys'

/** Ctrl+Enter inside a dialog: it stands within the dialog's layer, so that the page beneath does not hear it. */
export function SaveKey({ onSave }: { readonly onSave: () => void }) {
  useKeys({ 'Ctrl+Enter': onSave })
  return null
}
