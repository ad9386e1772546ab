import { SlipCode } from '../../../forms/records/sample'

/** A slip's code as it may be typed: small letters, no hyphens, spaces. Undefined when it is no code. */
export function slipOf(typed: string): string | undefined {
  const parts = /^([A-Z])(\d\d)(\d{3,5})$/.exec(typed.toUpperCase().replaceAll(/[\s–-]/g, ''))
  const slip = parts ? `${parts[1]}-${parts[2]}-${parts[3]}` : ''
  return SlipCode.safeParse(slip).success ? slip : undefined
}
