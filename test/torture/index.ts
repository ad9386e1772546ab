/** The rounds of `npm run torture -- <name>`, by name. Each prints its figures and says whether they are on target. */
const rounds: Readonly<Record<string, () => Promise<boolean>>> = {
  suppression: async () => (await import('./suppression')).run(),
  linkage: async () => {
    await import('./linkage')
    return true
  },
}

/** Runs one round; without a name, or with one that is not there, says which there are. */
export async function torture(name: string | undefined): Promise<boolean> {
  const round = name === undefined ? undefined : rounds[name]
  if (round) return round()
  console.log(`torture: choose one of ${Object.keys(rounds).join(', ')}`)
  return false
}
