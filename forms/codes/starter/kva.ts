import { rowsOf } from './row'

/**
 * Only what has a source: two codes seen in Region Stockholm's reporting lists for gynaecology; what they mean is (U). All others come with
 * the official file.
 */
export const kvaRows = rowsOf('kva', [
  ['TLC00', 'Insättning av spiral (kontrollera mot KVÅ)', 'Insertion of intrauterine contraceptive (check against KVÅ)'],
  ['ZXH60', 'Tillägg för bedövning (kontrollera mot KVÅ)', 'Add-on for anaesthesia (check against KVÅ)'],
])
