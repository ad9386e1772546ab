import type { MethodId } from './methods'

/** Names of the methods. */
export const sv = {
  'combined-pill': 'Kombinerade p-piller',
  patch: 'P-plåster',
  ring: 'P-ring',
  'progestogen-pill': 'Mellanpiller',
  'low-dose-progestogen-pill': 'Minipiller',
  dmpa: 'P-spruta',
  'implant-nexplanon': 'P-stav (Nexplanon)',
  'implant-jadelle': 'P-stav (Jadelle)',
  'lng-iud-mirena': 'Hormonspiral (Mirena)',
  'lng-iud-levosert': 'Hormonspiral (Levosert)',
  'lng-iud-kyleena': 'Hormonspiral (Kyleena)',
  'lng-iud-jaydess': 'Hormonspiral (Jaydess)',
  'cu-iud': 'Kopparspiral',
  condom: 'Kondom eller femidom',
  'emergency-ulipristal': 'Akut-p-piller (ulipristal)',
  'emergency-levonorgestrel': 'Akut-p-piller (levonorgestrel)',
  'emergency-cu-iud': 'Akut kopparspiral',
  sterilisation: 'Sterilisering',
  other: 'Annan metod',
} as const satisfies Record<MethodId, string>
