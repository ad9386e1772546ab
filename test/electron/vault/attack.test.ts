import { beforeAll, describe, expect, test } from 'vitest'
import { attack, type AttackResult } from '../../support/attack'

/**
 * Security design 3.5 at a small size: 56 patients over four months, a copy of every file after every action. Known limits, as in the
 * design's A6 and V4: whoever copies the live disk just before and just after an answer sees that pending.bin was written (it is in no
 * backup), and whoever has both groups' keys and a copy from before the release reads what has not been released.
 */
let result: AttackResult
beforeAll(async () => {
  result = await attack({ patients: 56, months: 4, seed: 20 })
}, 60_000)

test('the clinic is large enough to say something', () => {
  expect(result.size.given).toBeGreaterThan(35)
  expect(result.size.notGiven).toBeGreaterThan(8)
  expect(result.size.copies).toBeGreaterThan(300)
  expect(result.figures.batches.length).toBeGreaterThanOrEqual(2)
})

describe('the attack is strong: what can be broken falls', () => {
  test('rows with numbers that count up, from one copy at the end', () => {
    expect(result.doubles.rowIdsFromOneCopy.pairs).toBeGreaterThan(35)
    expect(result.doubles.rowIdsFromOneCopy.auc).toBeGreaterThan(0.8)
  })
  test('random ids, saved at once, with a copy after every action', () => expect(result.doubles.savedAtOnce.auc).toBeGreaterThan(0.95))
  test('random ids, saved at once, with a copy a night', () => expect(result.doubles.savedAtOnceNightly.auc).toBeGreaterThan(0.8))
  test('both groups together before the release: every answer and whose it is (the known limit)', () => {
    expect(result.both).toMatchObject({ boxesOpened: result.size.given, rightPerson: result.size.given })
  })
})

describe('V1, all clinical keys and all copies', () => {
  test('she knows which box is whose, and cannot open one', () => {
    expect(result.clinical.boxesTied).toBe(result.size.given)
    expect(result.clinical.boxLengths).toEqual([112])
    expect(result.clinical.boxesOpened).toBe(0)
  })
  test('no answer, no word of one and no moment of one stands in any page, free pages too', () => expect(result.clinical.found).toEqual([]))
  test('an answer changes no drawer and makes no row that a visit without one does not make', () => {
    expect(result.clinical.drawersChanged).toBe(0)
    expect(result.clinical.rowsOfGiven).toEqual(result.clinical.rowsOfNotGiven)
  })
})

describe('V2, all figures keys and all copies', () => {
  test('no person, no moment', () => {
    expect(result.figures.found).toEqual([])
    expect(result.figures.timesSeen).toBe(0)
  })
  test('days with answers look like days without', () => {
    expect(result.figures.daysWithout.length).toBeGreaterThan(0)
    expect(result.figures.daysWith).toEqual(result.figures.daysWithout)
  })
  test('the entries of the batches fit everybody of their months alike', () => {
    const { linkage, linkageWithoutOrder } = result.figures
    expect(linkage.pairs).toBeGreaterThan(20)
    expect(linkageWithoutOrder.auc).toBe(0.5)
    expect(linkageWithoutOrder.top1).toBeCloseTo(linkageWithoutOrder.chance)
    expect(Math.abs(linkage.auc - 0.5)).toBeLessThan(4.5 * linkage.error)
  })
  test('neither a batch nor a step of the totals holds fewer than ten', () => {
    expect(result.figures.batches.every((count) => count >= 10)).toBe(true)
    expect(result.figures.steps.every((count) => count >= 10)).toBe(true)
    expect(result.figures.steps.length).toBe(result.figures.batches.length)
  })
})

test('once a batch is opened, old copies of its boxes stay shut even for both groups with today’s keys', () => {
  const released = result.figures.batches.reduce((sum, count) => sum + count, 0)
  expect(result.both.openedWithTodaysKeys).toBe(result.size.given - released)
})

describe('the thieves see what a broken program would leave', () => {
  const broken = { patients: 8, months: 1, seed: 3 }
  test('a log row', async () => {
    const { clinical } = await attack(broken, (clinic) =>
      clinic.session.desk.transaction(() => clinic.session.log('desk', 'intake.give', {})),
    )
    expect(clinical.drawersChanged).toBeGreaterThan(0)
    expect(clinical.found).toContain('moment of an answer')
    expect(clinical.rowsOfGiven).not.toEqual(clinical.rowsOfNotGiven)
  })
  test('answers in a row that was deleted again', async () => {
    const { clinical } = await attack(broken, (clinic, { given }) => {
      const { raw } = clinic.session.drawer('journal')
      raw.pragma('secure_delete=OFF')
      raw.exec('create table if not exists kept (answers text)')
      raw.prepare('insert into kept values (?)').run(JSON.stringify(given?.answers).padEnd(9000))
      raw.exec('delete from kept')
    })
    expect(clinical.found.some((trace) => trace.startsWith('the word '))).toBe(true)
  })
})
