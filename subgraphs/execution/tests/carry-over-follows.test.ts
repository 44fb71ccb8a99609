import type { AskerInput } from '@alliance-hub/auth';
import { Yuan } from '@alliance-hub/kernel';
import { testDatabases } from '@alliance-hub/testing';
import type { DatabaseAddress } from '@alliance-hub/database';
import { CarriedOverSent20261126110000 } from '../src/migrations/20261126110000-carried-over-sent';
import { PurchaseLineKind } from '../src/purchase/purchase.enums';
import { COMPANY } from './support/catalogue-log';
import { createDatabase, open, type OpenedExecution } from './support/open';
import {
  accepted,
  agreed,
  institution,
  recordAgreements,
  recordInstitutions,
  recordPurchases,
} from './support/records';

const CLIPS = '500000:LIGATION-CLIP';
const HOSPITAL = 'H50010399001';
const CENTRE: AskerInput = { sub: 'centre', role: 'TRADING_CENTRE', jurisdictions: ['500000'] };
const RUNNING = '2026-05-19';
const ENDED = '2026-05-20';
const product = 'K1';

describe.each(testDatabases())(
  'CQ-2.1e what is carried over follows the year before, on $name',
  testDatabase => {
    let address: DatabaseAddress;
    let drop: () => Promise<void>;
    let opened: OpenedExecution;

    beforeEach(async () => {
      ({ address, drop } = await createDatabase(testDatabase));
      opened = await open({ database: address, today: RUNNING });
      const clip = { product, jurisdiction: '500000', category: 'LIGATION-CLIP', from: '2025-05-20' };
      opened.log.tell({ ...clip, price: '18.60' });
      await opened.execution.followCatalogue();
      await recordInstitutions(opened.execution, institution(HOSPITAL));
      await agrees('A', 400);
      await buys('1', 360, '2026-05-10');
    });
    afterEach(async () => {
      await opened.execution.close();
      await drop();
    });

    const unitPrice = Yuan.of('18.60');
    const buys = (lineId: string, quantity: number, on: string, more: object = {}) =>
      recordPurchases(
        opened.execution,
        accepted(lineId, quantity, on, { institution: HOSPITAL, product, unitPrice, ...more }),
      );
    const agrees = (lineId: string, quantity: number, more: object = {}, agreementYear = 1) =>
      recordAgreements(
        opened.execution,
        [agreed(lineId, quantity, { institution: HOSPITAL, product, ...more })],
        { rollout: CLIPS, agreementYear },
      );
    /** The same store on another day. */
    const on = async (today: string) => {
      const { log } = opened;
      await opened.execution.close();
      opened = await open({ database: address, today, log });
    };
    const confirms = (quantity = 400, more: object = {}) => {
      const line = { lineId: 'a', institution: HOSPITAL, company: COMPANY, product, quantity, ...more };
      const input = {
        ...{ requestId: `R${quantity}`, rollout: CLIPS, agreementYear: 2, source: { title: '续签通知' } },
        lines: [line],
      };
      return opened.answer(
        `mutation ($input: ConfirmRenewalInput!) { confirmRenewal(input: $input) { unconfirmed } }`,
        CENTRE,
        { input },
      );
    };
    const carried = async () => {
      const query = `{ rollout(id: "${CLIPS}") {
      agreements(filter: { agreementYear: 2 }) { nodes { lines { carriedOver } } }
      renewalPlan(agreementYear: 2) { lines { nodes { carriedOver reasons { says clause { id } result } } } } } }`;
      const { rollout } = await opened.answer<{
        rollout: {
          agreements: { nodes: { lines: { carriedOver: number }[] }[] };
          renewalPlan: {
            lines: {
              nodes: {
                carriedOver: number;
                reasons: { says: string; clause: { id: string } | null; result: string }[];
              }[];
            };
          };
        };
      }>(query, CENTRE);
      const [node] = rollout.renewalPlan.lines.nodes;
      const reason = node?.reasons.find(({ clause }) => clause?.id === 'CQ-2.1e');
      const line = rollout.agreements.nodes[0]?.lines[0]?.carriedOver;
      if (line !== undefined) expect(node?.carriedOver).toBe(line);
      return { line, reason: reason?.result };
    };

    test('a line confirmed while it runs carries nothing until its last day, and what is open from the day after', async () => {
      await confirms();
      expect(await carried()).toEqual({ line: 0, reason: '0' });
      await on(ENDED);
      expect(await carried()).toEqual({ line: 40, reason: '40' });
      const audited = await opened.execution.database.read.query<{ subject: string; details: string }[]>(
        "SELECT subject, details FROM audit_entry WHERE action = 'agreement.carryOver'",
      );
      expect(audited).toEqual([{ subject: ENDED, details: '{"lines":1}' }]);
      await on('2026-05-21');
      expect(await carried()).toEqual({ line: 40, reason: '40' });
    });

    test('a hub that goes on running brings it on the day after', async () => {
      await confirms();
      let today = RUNNING;
      const { log } = opened;
      await opened.execution.close();
      opened = await open({ database: address, now: () => today, log });
      today = ENDED;
      await opened.execution.followCatalogue();
      expect((await carried()).line).toBe(40);
    });

    test.each<[string, () => Promise<unknown>, number]>([
      ['a purchase that came late', () => buys('2', 15, '2026-05-19'), 25],
      ['one of the new year', () => buys('2', 15, '2026-05-20'), 40],
      ['a return of the year', () => buys('2', 10, '2026-05-19', { kind: PurchaseLineKind.RETURN }), 50],
      ['a purchase that was put right', () => buys('1', 300, '2026-05-10', { correction: true }), 100],
      ['more than was agreed', () => buys('2', 41, '2026-05-19'), 0],
      ['an agreement that was put right', () => agrees('A', 390, { correction: true }), 30],
    ])('it follows %s', async (_what, happens, left) => {
      await confirms();
      await on(ENDED);
      await happens();
      expect(await carried()).toEqual({ line: left, reason: String(left) });
    });

    test('a renewal that names a superseded code carries over what is on record under the one in force', async () => {
      await on(ENDED);
      const clip = { jurisdiction: '500000', category: 'LIGATION-CLIP', price: '18.60' };
      opened.log.tell(
        { ...clip, product, from: '2025-05-20', void: true },
        { ...clip, product: 'K1-NEW', formerCodes: [product], from: '2025-05-20' },
      );
      await opened.execution.followCatalogue();
      await confirms();
      expect(await carried()).toEqual({ line: 40, reason: '40' });
      await buys('2', 15, '2026-05-19');
      expect(await carried()).toEqual({ line: 25, reason: '25' });
    });

    test('it follows what the catalogue says of the past', async () => {
      await confirms();
      await on(ENDED);
      const was = { product, jurisdiction: '500000', category: 'LIGATION-CLIP', price: '18.60' };
      opened.log.tell({ ...was, from: '2025-05-20', void: true }, { ...was, from: '2026-05-15' });
      await opened.execution.followCatalogue();
      expect((await carried()).line).toBe(400);
    });

    test.each([
      ['nothing: it follows as a renewal', {}, 40, 25],
      ['what the sender knows: it stands', { carriedOver: 33 }, 33, 33],
    ])('a batch that says %s', async (_what, more, at, after) => {
      await agrees('B', 400, more, 2);
      await on(ENDED);
      const line = async () => {
        const query = `{ rollout(id: "${CLIPS}") { agreements(filter: { agreementYear: 2 }) { nodes { lines { carriedOver } } } } }`;
        return JSON.stringify(await opened.answer(query, CENTRE));
      };
      expect(await line()).toContain(`"carriedOver":${at}`);
      await buys('2', 15, '2026-05-19');
      expect(await line()).toContain(`"carriedOver":${after}`);
      expect(await agrees('B', 400, more, 2)).toMatchObject({ unchanged: 1 });
    });

    test('however many lines carry something over, progress takes the same statements', async () => {
      const codes = Array.from({ length: 401 }, (_, n) => `H500103${String(10_000 + n)}`);
      await recordInstitutions(opened.execution, ...codes.map(code => institution(code)));
      const carries = (some: string[]) =>
        recordAgreements(
          opened.execution,
          some.map(code => agreed('C', 10, { institution: code, product, carriedOver: 1 })),
          { rollout: CLIPS, agreementYear: 2 },
        );
      await on('2026-06-01');
      const progress = async () => {
        opened.statements.reset();
        const query = `{ rollout(id: "${CLIPS}") { progress { carriedOver carriedOverPurchased } } }`;
        const { rollout } = await opened.answer<{ rollout: { progress: object } }>(query, CENTRE);
        return { ...rollout.progress, statements: opened.statements.count };
      };
      await carries(codes.slice(0, 1));
      const { statements } = await progress();
      await carries(codes.slice(1));
      await buys('c', 2, '2026-06-01', { institution: codes[400] });
      expect(await progress()).toEqual({ carriedOver: 401, carriedOverPurchased: 1, statements });
    });

    test('of lines on record before, what a batch sent stands and what a renewal confirmed follows', async () => {
      const [other, third] = ['H50010399002', 'H50010399003'];
      const second = { lineId: 'a2', product: 'K2' };
      const k2 = { product: 'K2', jurisdiction: '500000', category: 'LIGATION-CLIP', from: '2025-05-20' };
      opened.log.tell({ ...k2, price: '18.60' });
      await opened.execution.followCatalogue();
      await recordInstitutions(opened.execution, institution(other), institution(third));
      await agrees('A2', 100, { product: 'K2' });
      await agrees('C', 70, { institution: third });
      await on(ENDED);
      await agrees('b', 10, { institution: other, carriedOver: 33 }, 2);
      await confirms();
      await confirms(100, second);
      await confirms(70, { lineId: 'c', institution: third });
      const migrates = async () => {
        const migration = new CarriedOverSent20261126110000();
        await opened.execution.database.transaction(async ({ queryRunner }) => {
          if (!queryRunner) throw new Error('A transaction has a runner.');
          await migration.down(queryRunner);
          await migration.up(queryRunner);
        });
        return lines();
      };
      const lines = async () => {
        const rows = await opened.execution.database.read.query<Record<string, number | string | null>[]>(
          `SELECT product, institution, carriedOver, carriedOverSent FROM agreement_line
           WHERE agreementYear = 2 ORDER BY institution, product`,
        );
        return rows.map(({ carriedOver, carriedOverSent: sent }) => [
          Number(carriedOver),
          sent === null ? null : Number(sent),
        ]);
      };
      const [renewed, another, sent] = [
        [40, null],
        [100, null],
        [33, 33],
      ];
      expect(await migrates()).toEqual([renewed, another, sent, [70, null]]);

      // Names put right by a batch are its own; what is carried over is still the renewal's, on each line of the agreement.
      const named = { correction: true, distributor: '91460100DEMA012866' };
      await agrees('a', 400, named, 2);
      await agrees('b', 10, { ...named, institution: other, carriedOver: 33 }, 2);
      await agrees('c', 70, { correction: true, institution: third, carriedOver: 12 }, 2);
      expect(await migrates()).toEqual([renewed, another, sent, [12, 12]]);
      await agrees('a', 400, { ...named, distributor: '91310115DEMA00021A' }, 2);
      expect(await migrates()).toEqual([renewed, another, sent, [12, 12]]);
      await buys('2', 15, '2026-05-19');
      expect(await lines()).toEqual([[25, null], another, sent, [12, 12]]);
    });

    test('as known before the year ended nothing was carried over', async () => {
      await confirms();
      const instant = new Date().toISOString();
      await new Promise(resolve => setTimeout(resolve, 5));
      await on(ENDED);
      const query = `query ($at: DateTime) { rollout(id: "${CLIPS}") { progress(asOf: "${ENDED}", asKnownAt: $at) { carriedOver } } }`;
      expect(await opened.answer(query, CENTRE)).toEqual({ rollout: { progress: { carriedOver: 40 } } });
      expect(await opened.answer(query, CENTRE, { at: instant })).toEqual({
        rollout: { progress: { carriedOver: 0 } },
      });
    });
  },
);
