/** The rounds of `npm run torture -- <name>`, by name. Each prints its figures and says whether they are on target. */
const rounds: Readonly<Record<string, () => boolean | Promise<boolean>>> = {
  suppression: async () => (await import('./suppression')).run(),
  linkage: async () => (await import('./linkage')).run(),
}

const name = process.argv[2]
const round = name === undefined ? undefined : rounds[name]
if (!round) {
  console.log(`torture: choose one of ${Object.keys(rounds).join(', ')}`)
  process.exitCode = 2
} else {
  const isFine = await round()
  console.log(isFine ? 'on target' : 'NOT on target')
  process.exitCode = isFine ? 0 : 1
}

export {}
