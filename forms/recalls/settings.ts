import { z } from 'zod'
import { methods } from '../contraception/methods'

const days = z.number().int().min(1).max(400)
const months = z.number().int().min(1).max(240)

/**
 * Intervals of the unit. Source: contraception rules; numbers in brackets are its sources, (U) is its mark for "unsourced: verify". Every
 * default is a setting and a change is logged with its person; the local 3 months for cervical samples need a named one.
 */
export const RecallSettings = z.strictObject({
  /** Days after the last injection of medroxyprogesterone. */
  dmpa: z
    .strictObject({
      /** 70 (10 weeks): sooner needs a reason (U). */
      earliest: days,
      /** 84 (12 weeks): the date to book [8]. */
      ideal: days,
      /** 91 (13 weeks): last routine date (product rule). */
      latest: days,
      /** 98 (14 weeks): last day counted as protected [9]. */
      coveredUntil: days,
    })
    .refine((d) => d.earliest <= d.ideal && d.ideal <= d.latest && d.latest <= d.coveredUntil, { message: 'ascending' }),
  /** Months that a device lasts when it is put in today; what is already in keeps what applied then. Sources: the method catalogue. */
  deviceMonths: z.strictObject({
    /** 3 years (U). */
    'implant-nexplanon': months,
    /** 5 years (U). */
    'implant-jadelle': months,
    /** 8 years [3]. */
    'lng-iud-mirena': months,
    /** 6 years [3]; extended to 8 later (U). */
    'lng-iud-levosert': months,
    /** 5 years [3][4]. */
    'lng-iud-kyleena': months,
    /** 3 years [3][4]. */
    'lng-iud-jaydess': months,
    /** 5 years [5]; some products 10 (U). */
    'cu-iud': months,
  }),
  /** A device is on the list from 3 months before it expires (product rule). */
  deviceNoticeMonths: z.number().int().min(0).max(12),
  intervalMonths: z.strictObject({
    /** 3: the unit's practice 2008-2011 for HIV-positive patients. No present source says 3 months: a local routine, to be checked with the gynaecologist. */
    'cervical-hiv-3m': months,
    /** 3 months after the start of oestrogen (U). */
    'bp-first-3m': months,
    /** Then every 12 months (U; regions vary from 1 to 2 years). */
    'bp-12m': months,
  }),
  /** What is due on a date is on the list from 14 days before (product rule). */
  noticeDays: z.number().int().min(0).max(90),
  /** 28: a cell sample within 4 weeks of a positive self-sample [16]; the same for an unsatisfactory sample (U). */
  cervicalFollowUpDays: days,
  /** 7: an answer that has not been told for longer is overdue (product rule). */
  untoldDays: days,
  /** 2: an injection is urgent from so many days before its last routine date (product rule). */
  injectionUrgentDays: z.number().int().min(0).max(30),
  /** 28: a booking within so many days answers a recall that is already overdue (product rule). */
  bookingWithinDays: days,
  /** Threads of an IUD are looked at 6-12 weeks after the insertion (U): an optional task, off until the unit turns it on. */
  threadCheck: z.boolean(),
  /** How many days ahead the list looks for those who will be due: 0 (product rule). */
  aheadDays: z.number().int().min(0).max(90),
})
export type RecallSettings = z.infer<typeof RecallSettings>

export const defaultRecallSettings: RecallSettings = {
  dmpa: { earliest: 70, ideal: 84, latest: 91, coveredUntil: 98 },
  deviceMonths: {
    'implant-nexplanon': methods['implant-nexplanon'].durationMonths,
    'implant-jadelle': methods['implant-jadelle'].durationMonths,
    'lng-iud-mirena': methods['lng-iud-mirena'].durationMonths,
    'lng-iud-levosert': methods['lng-iud-levosert'].durationMonths,
    'lng-iud-kyleena': methods['lng-iud-kyleena'].durationMonths,
    'lng-iud-jaydess': methods['lng-iud-jaydess'].durationMonths,
    'cu-iud': methods['cu-iud'].durationMonths,
  },
  deviceNoticeMonths: 3,
  intervalMonths: { 'cervical-hiv-3m': 3, 'bp-first-3m': 3, 'bp-12m': 12 },
  noticeDays: 14,
  cervicalFollowUpDays: 28,
  untoldDays: 7,
  injectionUrgentDays: 2,
  bookingWithinDays: 28,
  threadCheck: false,
  aheadDays: 0,
}
