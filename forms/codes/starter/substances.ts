import type { Line } from './row'

const substances: readonly Line[] = [
  ['F10', 'Alkohol', 'Alcohol'],
  ['F11', 'Opioider', 'Opioids'],
  ['F12', 'Cannabis', 'Cannabinoids'],
  ['F13', 'Lugnande och sömnmedel', 'Sedatives and hypnotics'],
  ['F14', 'Kokain', 'Cocaine'],
  ['F15', 'Andra stimulantia (amfetamin)', 'Other stimulants (amphetamine)'],
  ['F16', 'Hallucinogener', 'Hallucinogens'],
  ['F17', 'Tobak', 'Tobacco'],
  ['F18', 'Lösningsmedel', 'Solvents'],
  ['F19', 'Flera eller andra substanser', 'Multiple or other substances'],
]

const states: readonly Line[] = [
  ['0', 'akut berusning', 'acute intoxication'],
  ['1', 'skadligt bruk', 'harmful use'],
  ['2', 'beroende', 'dependence'],
  ['3', 'abstinens', 'withdrawal'],
  ['4', 'abstinens med delirium', 'withdrawal with delirium'],
  ['5', 'psykos', 'psychotic disorder'],
  ['6', 'minnesstörning', 'amnesic syndrome'],
  ['7', 'sena psykiska följder', 'late psychotic or residual disorder'],
  ['8', 'annan störning', 'other disorder'],
  ['9', 'ospecificerad störning', 'unspecified disorder'],
]

/** F10-F19 with the fourth character of substance use. (S) */
export const substanceUse: readonly Line[] = substances.flatMap(([code, sv, en]) =>
  states.map(([fourth, svState, enState]): Line => [`${code}.${fourth}`, `${sv}: ${svState}`, `${en}: ${enState}`]),
)
