import type { FormDefinition } from '../core/form'
import { abortionCounselling } from './abortion-counselling/index'
import { advice } from './advice/index'
import { anamnes } from './anamnes/index'
import { assessment } from './assessment/index'
import { breastCheck } from './breast-check/index'
import { certificate } from './certificate/index'
import { cervicalSample } from './cervical-sample/index'
import { childConcern } from './child-concern/index'
import { conference } from './conference/index'
import { deviatingOpinion } from './deviating-opinion/index'
import { disclosure } from './disclosure/index'
import { followUp } from './follow-up/index'
import { gynExam } from './gyn-exam/index'
import { menopause } from './menopause/index'
import { pain } from './pain/index'
import { pregnancyTest } from './pregnancy-test/index'
import { prescription } from './prescription/index'
import { referral } from './referral/index'
import { safetyPlan } from './safety-plan/index'
import { suicideRisk } from './suicide-risk/index'
import { talkSession } from './talk-session/index'
import { telephone } from './telephone/index'
import { urineSample } from './urine-sample/index'
import { vitals } from './vitals/index'

/** The clinic's forms. Older versions of a form stay in the list, so that what was signed can be read. */
export const forms: readonly FormDefinition[] = [
  anamnes,
  gynExam,
  talkSession,
  telephone,
  pregnancyTest,
  abortionCounselling,
  cervicalSample,
  vitals,
  urineSample,
  menopause,
  breastCheck,
  advice,
  prescription,
  referral,
  childConcern,
  assessment,
  followUp,
  suicideRisk,
  safetyPlan,
  pain,
  conference,
  certificate,
  disclosure,
  deviatingOpinion,
]

/** The form with that id: the version asked for, or the newest. Undefined when there is none. */
export function findForm(id: string, version?: number): FormDefinition | undefined {
  return forms
    .filter((form) => form.id === id && (version === undefined || form.version === version))
    .toSorted((one, other) => other.version - one.version)[0]
}
