import type { MethodId } from './methods'

/** Names of the methods. */
export const en = {
  'combined-pill': 'Combined pill',
  patch: 'Patch',
  ring: 'Vaginal ring',
  'progestogen-pill': 'Progestogen-only pill',
  'low-dose-progestogen-pill': 'Low-dose progestogen-only pill',
  dmpa: 'Contraceptive injection',
  'implant-nexplanon': 'Implant (Nexplanon)',
  'implant-jadelle': 'Implant (Jadelle)',
  'lng-iud-mirena': 'Hormonal IUD (Mirena)',
  'lng-iud-levosert': 'Hormonal IUD (Levosert)',
  'lng-iud-kyleena': 'Hormonal IUD (Kyleena)',
  'lng-iud-jaydess': 'Hormonal IUD (Jaydess)',
  'cu-iud': 'Copper IUD',
  condom: 'Condom',
  'emergency-ulipristal': 'Emergency pill (ulipristal)',
  'emergency-levonorgestrel': 'Emergency pill (levonorgestrel)',
  'emergency-cu-iud': 'Emergency copper IUD',
  sterilisation: 'Sterilisation',
  other: 'Another method',
} as const satisfies Record<MethodId, string>
