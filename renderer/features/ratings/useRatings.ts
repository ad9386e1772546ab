import { raterTypeOf, type InstrumentDefinition } from '../../../forms/core/instrument'
import type { Answers } from '../../../forms/core/items'
import { api, useCall, type ValueOf } from '../../app/api'

export type RatingRow = ValueOf<typeof api.ratings.ofPatient>[number]
export type AlertRow = ValueOf<typeof api.alerts.ofPatient>[number]

/** Every rating of a patient. The key lies under the record's, so that it is read again whenever the record is. */
export const useRatings = (patient: string, enabled = true) => useCall(api.ratings.ofPatient, { patient }, { keepPrevious: true, enabled })

export const useAlerts = (patient: string) => useCall(api.alerts.ofPatient, { patient }, { keepPrevious: true })

/** The last signed rating of the same instrument, version and rater type before a moment: what one compares with. */
export function previousRating(
  ratings: readonly RatingRow[],
  instrument: InstrumentDefinition,
  current: { readonly entry: string; readonly eventAt: string; readonly answers: Answers },
): RatingRow | undefined {
  const rater = raterTypeOf(instrument, current.answers)
  return ratings
    .filter(
      (row) =>
        row.signedAt !== null &&
        row.entry !== current.entry &&
        row.instrument === instrument.id &&
        row.version === instrument.version &&
        row.eventAt < current.eventAt &&
        raterTypeOf(instrument, row.answers) === rater,
    )
    .toSorted((one, other) => other.eventAt.localeCompare(one.eventAt))[0]
}
