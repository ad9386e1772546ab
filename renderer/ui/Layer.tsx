import { createContext, useContext, useLayoutEffect, type ReactNode } from 'react'

/** How many dialogs deep one is, and how many are open: keys belong to the topmost. */
export const LayerContext = createContext(0)
let open = 0
export const openLayers = (): number => open

/** Whatever lies over the page (dialog, palette) wraps itself in a layer, so that the page beneath no longer hears its keys. */
export function Layer({ children }: { children: ReactNode }) {
  const depth = useContext(LayerContext)
  useLayoutEffect(() => {
    open += 1
    return () => {
      open -= 1
    }
  }, [])
  return <LayerContext value={depth + 1}>{children}</LayerContext>
}
