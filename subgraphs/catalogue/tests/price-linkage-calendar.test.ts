import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type DatabaseAddress } from '@alliance-hub/database';
import { readWorkdayCalendar } from '@alliance-hub/kernel';
import { loadPolicy } from '@alliance-hub/policy';
import { testDatabases } from '@alliance-hub/testing';
import { day } from './support/builders';
import { LinkageDesk } from './support/linkage';
import { openForTest, type OpenedCatalogue } from './support/open';

/** Thirty days later it is 2027-01-09, a Saturday of a year whose rest days are not published. */
const PUBLISHED = { publishedOn: day('2026-12-10') };
const SWEPT = '2026-12-20';
const NEW_YEAR = ['2027-01-01', '2027-01-02', '2027-01-03'];

describe.each(testDatabases())('a due day that hangs on a calendar, on $name', testDatabase => {
  let folder: string;
  let address: DatabaseAddress;
  let hub: OpenedCatalogue;
  let desk: LinkageDesk;
  let drop: () => Promise<void>;

  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'alliance-hub-calendar-'));
    const database = await testDatabase.create();
    ({ address } = database);
    drop = () => database.drop();
    hub = await openForTest(address);
    desk = await LinkageDesk.open(hub, 2);
  }, 60_000);
  afterEach(async () => {
    await hub.catalogue.close();
    await drop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The hub starts again with the calendar of 2027, as HUB_WORKDAY_CALENDAR names it. */
  const publish2027 = async (holidays: string[], makeUpDays: string[] = []) => {
    const file = path.join(folder, 'calendar.json');
    writeFileSync(file, JSON.stringify({ version: 'test', years: { 2027: { holidays, makeUpDays } } }));
    await hub.catalogue.close();
    hub = await openForTest(address, loadPolicy({ workdays: readWorkdayCalendar(file) }));
    desk = new LinkageDesk(hub);
  };
  const due = async (id: string) => {
    const { dueOn, provisional, reasons } = await desk.case(id);
    const may = reasons.some(({ says }) => says.includes('the day may move'));
    return { dueOn, provisional, may };
  };

  it.each([
    ['the weekend moves it, as was assumed', NEW_YEAR, [], '2027-01-11'],
    ['the Saturday is a make-up day', NEW_YEAR, ['2027-01-09'], '2027-01-09'],
    ['the Monday after is a holiday', [...NEW_YEAR, '2027-01-11'], [], '2027-01-12'],
  ])('HI-3.2.2b A-06 is counted again once the year is published: %s', async (_, holidays, makeUp, dueOn) => {
    const id = await desk.opened(1, '900.00', PUBLISHED);
    const assumed = { dueOn: '2027-01-11', provisional: true, may: true };
    await desk.sweep(SWEPT);
    expect(await due(id)).toEqual(assumed);

    await publish2027(holidays, makeUp);
    await desk.sweep(SWEPT);
    expect(await due(id)).toEqual({ dueOn, provisional: false, may: false });
    expect(await desk.types(id)).toEqual(['CASE_OPENED']);
  });

  it('a case that has ended keeps its day, also a provisional one', async () => {
    const id = await desk.opened(1, '900.00', PUBLISHED);
    await desk.withdraws(id, '2026-12-15');
    await publish2027(NEW_YEAR, ['2027-01-09']);
    await desk.sweep(SWEPT);
    expect(await desk.case(id)).toMatchObject({ dueOn: '2027-01-11', provisional: true });
  });

  it('is overdue by the day that is counted again, not by the one that was assumed', async () => {
    const id = await desk.opened(1, '900.00', PUBLISHED);
    await publish2027([...NEW_YEAR, '2027-01-11'], []);
    expect(await desk.sweep('2027-01-12')).toBe(0);
    expect(await desk.sweep('2027-01-13')).toBe(1);
    expect(await desk.types(id)).toEqual(['CASE_OPENED', 'OVERDUE']);
  });

  it('a day that comes forward is overdue in the sweep that finds the calendar', async () => {
    await desk.opened(1, '900.00', PUBLISHED);
    await publish2027(NEW_YEAR, ['2027-01-09']);
    expect(await desk.sweep('2027-01-10')).toBe(1);
  });
});
