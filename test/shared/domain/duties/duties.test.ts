import { describe, expect, test } from 'vitest';
import { dutiesOf } from '../../../../shared/domain/duties/duties-of.ts';
import { dutiesJson } from '../../../../shared/domain/duties/duties-json.ts';
import { jurisdictions } from '../../../../shared/law/jurisdictions.ts';
import { packVersion, rulesOf } from '../../../../shared/law/packs.ts';
import { factsFrom, verdicts } from './expected-duties.ts';

type Given = {
  entity?: Record<string, unknown>;
  part?: Record<string, unknown>;
  parts?: Record<string, unknown>[];
  times?: Record<string, string>;
  notices?: { rule: string; at: string }[];
  choices?: { fcc: string };
};

const partOf = (part: Record<string, unknown>) => ({
  id: 'p',
  ourRole: 'controller',
  elements: ['name', 'ssn'],
  safeguards: { encrypted: 'no', form: 'electronic' },
  ...part,
});

const answer = ({ entity, part, parts, ...rest }: Given) =>
  dutiesOf(
    factsFrom({
      entity: { name: 'A', country: 'US', ...entity },
      parts: (parts ?? [part ?? {}]).map(partOf),
      ...rest,
    }),
  );
const json = (given: Given) => dutiesJson(answer(given));
const of = (given: Given) => verdicts(answer(given));
const people = (counts: Record<string, number | null>, accuracy = 'exact') =>
  Object.entries(counts).map(([jurisdiction, count]) => ({
    jurisdiction,
    count,
    accuracy: count === null ? 'unknown' : accuracy,
  }));
const duty = (given: Given, id: string) => {
  const { met, mayBeMet } = json(given);
  return [...met, ...mayBeMet].find(({ rule }) => rule === id)!;
};

describe('dates', () => {
  const hipaa = (counts: Record<string, number>, times: Record<string, string>): Given => ({
    entity: { regimes: { hipaaCoveredEntity: 'yes' } },
    part: { people: people(counts), elements: ['name', 'phi'] },
    times,
  });

  test.each([
    ['2026-05-10T09:00[America/Chicago]', '2027-03-01'],
    ['2027-05-10T09:00[America/Chicago]', '2028-02-29'],
    ['2027-12-31T23:30[America/New_York]', '2028-02-29'],
  ])('the small log of HIPAA, discovered %s, is due %s', (discovered, dueOn) => {
    const given = hipaa({ 'US-NE': 300 }, { discovered });
    expect(duty(given, 'us-hipaa-hhs-small').dueOn).toBe(dueOn);
    expect(of(given).get('us-hipaa-hhs500')).toMatchObject({ verdict: 'notMet', why: 'threshold' });
  });

  test('500 for the Secretary, more than 500 of one state for the media', () => {
    const discovered = '2026-05-10T09:00[America/Chicago]';
    const spread = of(hipaa({ 'US-NE': 300, 'US-IA': 200 }, { discovered }));
    expect(spread.get('us-hipaa-hhs500')?.verdict).toBe('met');
    expect(spread.get('us-hipaa-hhs-small')).toMatchObject({ verdict: 'notMet', why: 'threshold' });
    expect(spread.get('us-hipaa-media')).toMatchObject({ verdict: 'notMet', why: 'threshold' });
    expect(of(hipaa({ 'US-NE': 500 }, { discovered })).get('us-hipaa-media')?.verdict).toBe('notMet');
    expect(of(hipaa({ 'US-NE': 501 }, { discovered })).get('us-hipaa-media')?.verdict).toBe('met');
  });

  const carrier = (more: Given): Given => ({
    entity: { regimes: { usTelecomCarrierOrVoip: 'yes' } },
    part: { people: people({ 'US-TX': 300 }), elements: ['cpni'], harm: 'unlikely', intentional: 'yes' },
    ...more,
  });

  test.each([
    ['2026-01-15T09:00[America/Chicago]', '2027-02-01'],
    ['2026-12-31T09:00[America/Chicago]', '2027-02-01'],
    ['2027-01-01T09:00[America/Chicago]', '2028-02-01'],
  ])('the yearly summary to the FCC, determined %s, is due %s', (determined, dueOn) => {
    const given = carrier({ times: { determined } });
    expect(duty(given, 'us-fcc-2024-small').dueOn).toBe(dueOn);
    expect(of(given).get('us-fcc-2024-agencies')).toMatchObject({ verdict: 'notMet', why: 'threshold' });
  });

  test('customers are not told before seven working days after law enforcement: no date to act by', () => {
    const given = carrier({ times: { lawEnforcementNotified: '2026-11-13T10:00[America/Chicago]' } });
    const embargo = duty(given, 'us-fcc-2007-cust');
    // 16, 17, 18, 19, 20, 23, 24 November.
    expect(embargo).toMatchObject({
      due: null,
      dueOn: null,
      notBefore: '2026-11-24T23:59:59[America/New_York]',
    });
  });

  test('a notice recorded for the duty itself goes before the general time', () => {
    const given = carrier({
      times: { lawEnforcementNotified: '2026-11-13T10:00[America/Chicago]' },
      notices: [{ rule: 'us-fcc-2007-le', at: '2026-11-16T10:00[America/Chicago]' }],
    });
    expect(duty(given, 'us-fcc-2007-cust').notBefore).toBe('2026-11-25T23:59:59[America/New_York]');
  });

  const european = (more: Given): Given => ({
    entity: { country: 'DE', mainEstablishment: 'DE', establishments: ['DE'], germanLand: 'DE-BY' },
    part: { people: people({ DE: 10 }) },
    ...more,
  });

  test('a period in hours needs a minute', () => {
    const found = duty(european({ times: { aware: '2026-03-27[Europe/Berlin]' } }), 'eu-gdpr-33');
    expect(found).toMatchObject({ due: null, waitingFor: { fact: 'times.aware' } });
    expect(found.waitingFor?.text).toMatch(/time of day/);
  });

  test('72 hours pass across the change of the clocks', () => {
    const found = duty(european({ times: { aware: '2026-03-27T17:10[Europe/Berlin]' } }), 'eu-gdpr-33');
    expect(found.due).toBe('2026-03-30T18:10+02:00[Europe/Berlin]');
    expect(found.otherReadings.map(({ due }) => due)).toContain('2026-03-30T19:00+02:00[Europe/Berlin]');
  });

  test('the second filing of a provider runs from its first, with the holidays of the place of filing', () => {
    const given: Given = {
      entity: {
        country: 'DE',
        establishments: ['DE'],
        mainEstablishment: 'DE',
        germanLand: 'DE-BY',
        regimes: { euPublicCommunications: 'yes' },
      },
      part: { people: people({ DE: 10 }) },
      times: { detected: '2026-12-29T09:00[Europe/Berlin]' },
    };
    expect(duty(given, 'eu-eprivacy-na2')).toMatchObject({
      due: null,
      waitingFor: { fact: 'notices.eu-eprivacy-na' },
      follows: ['eu-eprivacy-na'],
    });
    // Three days from Thursday, 31 December: Sunday, 3 January; but two working days have to lie in the period
    // (Regulation 1182/71 Art. 3(5)): Monday and Tuesday, no holidays in Bavaria.
    const filed = { ...given, notices: [{ rule: 'eu-eprivacy-na', at: '2026-12-31T09:00[Europe/Berlin]' }] };
    expect(duty(filed, 'eu-eprivacy-na2').dueOn).toBe('2027-01-05');
  });

  test('without a number there is no date, and it is said', () => {
    const found = duty(european({ times: { aware: '2026-03-27T17:10[Europe/Berlin]' } }), 'eu-gdpr-33-5');
    expect(found).toMatchObject({ due: null, waitingFor: null });
    expect(found.notes.join(' ')).toMatch(/the law gives no number/);
  });

  test('a duty is in time only by the earlier of its period and the notice to people (Vermont, Arkansas)', () => {
    const given = (told: string): Given => ({
      part: { people: people({ 'US-VT': 3, 'US-AR': 1500 }) },
      times: {
        discovered: '2026-11-10T09:00[America/Chicago]',
        determined: '2026-11-10T09:00[America/Chicago]',
        individualsNotified: told,
      },
    });
    const early = given('2026-11-20T10:00[America/Chicago]');
    expect(duty(early, 'us-vt-ag').dueOn).toBe('2026-11-20');
    expect(duty(early, 'us-ar-ag').dueOn).toBe('2026-11-20');
    expect(duty(early, 'us-vt-ag').steps.at(-1)).toEqual({
      text: 'The people affected were told Fri 20 Nov 2026, 10:00 Chicago: due no later than that',
      source: '9 V.S.A. § 2435(b)(3)',
    });
    const late = given('2027-02-01T10:00[America/Chicago]');
    expect(duty(late, 'us-vt-ag').dueOn).toBe('2026-12-02');
    expect(duty(late, 'us-ar-ag').dueOn).toBe('2026-12-25');
  });
});

describe('order among the recipients', () => {
  const told = '2026-11-20T10:00[America/Chicago]';
  const everywhere: Given = {
    entity: { regimes: { hipaaCoveredEntity: 'yes', publicBody: 'yes' } },
    part: {
      people: people(
        Object.fromEntries(
          ['CT', 'DE', 'DC', 'IL', 'NE', 'IN', 'PA', 'MD', 'NH', 'NJ', 'NY'].map((state) => [
            `US-${state}`,
            600,
          ]),
        ),
      ),
      elements: ['name', 'ssn', 'phi'],
      harm: 'likely',
    },
    times: {
      discovered: '2026-11-10T09:00[America/Chicago]',
      determined: '2026-11-10T09:00[America/Chicago]',
      individualsNotified: told,
    },
  };
  const cut = '2026-11-20T11:00-05:00[America/New_York]';

  test.each([
    ['us-ct-ag', cut, 'no later than that'],
    ['us-de-ag', cut, 'no later than that'],
    ['us-dc-ag', cut, 'no later than that'],
    ['us-il-ag', '2026-11-20T10:00-06:00[America/Chicago]', 'no later than that'],
    ['us-ne-ag', '2026-11-20T10:00-06:00[America/Chicago]', 'no later than that'],
    ['us-in-ag', '2026-11-20T11:00-05:00[America/Indiana/Indianapolis]', 'no later than that'],
    ['us-pa-ag', cut, 'no later than that'],
    ['us-hipaa-hhs500', cut, 'no later than that'],
    ['us-md-ag', cut, 'before that'],
    ['us-nh-ag', cut, 'before that'],
    ['us-nj-police', cut, 'before that'],
  ])('%s is due by the notice to people that came first', (id, due, words) => {
    const found = duty(everywhere, id);
    expect(found.due).toBe(due);
    expect(found.steps.at(-1)).toEqual({
      text: `The people affected were told Fri 20 Nov 2026, 10:00 Chicago: due ${words}`,
      source: found.citation,
    });
  });

  test('a law that sets no such order keeps its own period', () => {
    // 30 days from the discovery, without delaying the notice to people.
    expect(duty(everywhere, 'us-ny-ag').dueOn).toBe('2026-12-10');
  });

  test('a notice recorded under the law itself goes before the general time, one under another law does not', () => {
    const with_ = (rule: string) => ({
      ...everywhere,
      notices: [{ rule, at: '2026-11-16T10:00[America/Chicago]' }],
    });
    expect(duty(with_('us-ct-ind'), 'us-ct-ag').dueOn).toBe('2026-11-16');
    expect(duty(with_('us-de-ind'), 'us-ct-ag').dueOn).toBe('2026-11-20');
  });

  test('a day on which people were told is a day to its end', () => {
    const day = {
      ...everywhere,
      times: { ...everywhere.times, individualsNotified: '2026-11-20[America/Chicago]' },
    };
    expect(duty(day, 'us-ct-ag').due).toBe('2026-11-20T23:59:59[America/New_York]');
  });

  test('without the event that starts its own period the notice to people alone gives a date', () => {
    const found = duty({ ...everywhere, times: { individualsNotified: told } }, 'us-ct-ag');
    expect(found).toMatchObject({ due: cut, waitingFor: { fact: 'times.discovered' }, start: null });
    expect(found.steps.map(({ source }) => source)).toEqual([found.citation]);
  });
});

describe('counts', () => {
  test('people of a country whose state is not known are asked about, state by state', () => {
    const found = json({ part: { people: people({ US: 300 }) } });
    const texas = found.mayBeMet.find(({ rule }) => rule === 'us-tx-ag');
    expect(texas?.missing).toEqual([
      { fact: 'parts.p.people.US-TX', text: 'How many residents of Texas are affected?' },
    ]);
    expect(found.notMet.find(({ rule }) => rule === 'gb-ukgdpr-33')?.reason).toBe('nobodyThere');
  });

  test('a part known to be enough is not asked about', () => {
    const found = of({ part: { people: people({ 'US-TX': 250, US: 40 }) } });
    expect(found.get('us-tx-ag')?.verdict).toBe('met');
    const fewer = of({ part: { people: people({ 'US-TX': 249, US: 40 }) } });
    expect(fewer.get('us-tx-ag')).toMatchObject({ verdict: 'mayBeMet', missing: ['parts.p.people.US-*'] });
    expect(of({ part: { people: people({ 'US-TX': 249 }) } }).get('us-tx-ag')?.why).toBe('threshold');
  });

  test('an estimate is said', () => {
    const given: Given = { part: { people: people({ 'US-TX': 260 }, 'estimated') } };
    expect(duty(given, 'us-tx-ag').notes.join(' ')).toMatch(/estimated/);
  });

  test('nobody is nobody', () => {
    expect(of({ part: { people: people({ 'US-TX': 0 }) } }).get('us-tx-ind')?.why).toBe('nobodyThere');
  });

  test('one breach is one count, however it is cut into parts; what we hold for others is another', () => {
    const [one, two] = [{ id: 'a' }, { id: 'b' }].map((part) => ({
      ...part,
      people: people({ 'US-TX': 150 }),
    }));
    const vendor = { id: 'c', ourRole: 'processor', people: people({ 'US-TX': 90_000 }) };
    const found = json({ parts: [one!, two!, vendor] });
    const agencies = found.met.filter(({ rule }) => rule === 'us-tx-ag');
    expect(agencies.map(({ part, people: counted }) => [part, counted.count])).toEqual([
      ['a', 150],
      ['b', 150],
    ]);
    expect(found.met.filter(({ rule }) => rule === 'us-tx-cra')).toEqual([]);
    expect(found.met.filter(({ rule }) => rule === 'us-tx-vendor').map(({ part }) => part)).toEqual(['c']);
  });

  test('parts whose data the law does not cover do not count', () => {
    const parts = [
      { id: 'a', people: people({ 'US-TX': 150 }) },
      { id: 'b', people: people({ 'US-TX': 150 }), elements: ['emailAddress'] },
    ];
    expect(json({ parts }).met.filter(({ rule }) => rule === 'us-tx-ag')).toEqual([]);
  });

  test('people recorded for the United States alone may all live in one state', () => {
    const media = (counts: Record<string, number | null>) =>
      of({
        entity: { regimes: { hipaaCoveredEntity: 'yes', phrVendor: 'yes' } },
        part: { people: people(counts), elements: ['name', 'phi', 'phrHealthInformation'] },
      });
    const asked = { verdict: 'mayBeMet', missing: ['parts.p.people.US-*'] };
    expect(media({ US: 600 }).get('us-hipaa-media')).toMatchObject(asked);
    expect(media({ US: 600 }).get('us-hbnr-media')).toMatchObject(asked);
    expect(media({ US: null }).get('us-hipaa-media')).toMatchObject(asked);
    expect(media({ US: 201, 'US-NE': 300 }).get('us-hipaa-media')).toMatchObject(asked);
    expect(media({ US: 200, 'US-NE': 300 }).get('us-hipaa-media')?.why).toBe('threshold');
    expect(media({ US: 10, 'US-NE': 501 }).get('us-hipaa-media')?.verdict).toBe('met');
  });

  test('what is too few wherever they live is not asked about', () => {
    const texas = (counts: Record<string, number>) =>
      of({ part: { people: people(counts) } }).get('us-tx-ag');
    expect(texas({ US: 249 })).toMatchObject({ verdict: 'notMet', why: 'threshold' });
    expect(texas({ US: 149, 'US-TX': 100 })?.why).toBe('threshold');
    expect(texas({ US: 150, 'US-TX': 100 })?.missing).toEqual(['parts.p.people.US-*']);
  });

  describe('of several parts those that certainly count come first', () => {
    const certain = (id: string, count: number) => ({ id, people: people({ 'US-WA': count }) });
    // Without names it is for a person to say whether the law of Washington covers them.
    const uncertain = (id: string, count: number, more = {}) => ({
      ...certain(id, count),
      elements: ['ssn'],
      names: 'no',
      ...more,
    });
    const asked = 'parts.u.confirmed.us-wa-ag.identityTheft';
    const answers = (...parts: Record<string, unknown>[]) => {
      const { met, mayBeMet, notMet } = json({ parts });
      const find = <D extends { rule: string; part: string }>(duties: readonly D[]) =>
        duties.filter(({ rule }) => rule === 'us-wa-ag');
      return {
        met: find(met).map(({ part }) => part),
        mayBeMet: Object.fromEntries(
          find(mayBeMet).map(({ part, missing }) => [part, missing.map(({ fact }) => fact)]),
        ),
        notMet: Object.fromEntries(find(notMet).map(({ part, reason }) => [part, reason])),
      };
    };

    test('enough without the uncertain one: it is asked about for itself alone', () => {
      expect(answers(certain('c', 501), uncertain('u', 300))).toEqual({
        met: ['c'],
        mayBeMet: { u: [asked] },
        notMet: {},
      });
    });

    test('too few without it, enough with it: the other part waits for the same answer', () => {
      expect(answers(certain('c', 300), uncertain('u', 300))).toEqual({
        met: [],
        mayBeMet: { c: [asked], u: [asked] },
        notMet: {},
      });
    });

    test('too few with it: it is not asked about', () => {
      expect(answers(certain('c', 200), uncertain('u', 200))).toEqual({
        met: [],
        mayBeMet: {},
        notMet: { c: 'threshold', u: 'threshold' },
      });
    });

    test('a part that a person left out, or found harmless, fills nothing', () => {
      const out = uncertain('u', 300, { confirmed: { 'us-wa-ag': { identityTheft: 'no' } } });
      expect(answers(certain('c', 300), out).notMet).toEqual({ c: 'threshold', u: 'condition' });
      const harmless = { ...certain('h', 300), harm: 'unlikely' };
      expect(answers(certain('c', 300), harmless).notMet).toEqual({ c: 'threshold', h: 'noHarm' });
      expect(answers(certain('c', 300), { ...certain('d', 300), harm: 'likely' }).met).toEqual(['c', 'd']);
    });
  });

  test('other limbs of a threshold: harm, a count that nobody knows', () => {
    const singapore = (harm: string, count: number | null) =>
      of({
        part: { people: people({ SG: count }), harm, confirmed: { 'sg-pdpc': { elements: 'yes' } } },
      }).get('sg-pdpc');
    expect(singapore('likely', 10)?.verdict).toBe('met');
    expect(singapore('unlikely', 500)?.verdict).toBe('met');
    expect(singapore('unlikely', 10)?.why).toBe('threshold');
    expect(singapore('notAssessed', 10)?.missing).toEqual(['parts.p.harm']);
    expect(singapore('likely', null)?.verdict).toBe('met');
    const oregon = (count: number | null) =>
      of({ part: { ourRole: 'processor', people: people({ 'US-OR': count }) } }).get('us-or-vendor-ag');
    expect(oregon(null)).toMatchObject({ verdict: 'met', asks: ['parts.p.harm', 'parts.p.people.US-OR'] });
    expect(oregon(250)?.why).toBe('threshold');
    expect(oregon(251)?.verdict).toBe('met');
  });
});

describe('a processor', () => {
  const clients = [
    { id: 'springfield', people: people({ 'US-TX': 10, 'US-NY': 5 }) },
    { id: 'shelbyville', people: people({ 'US-NY': 7, 'US-VT': 0 }) },
  ];
  const given: Given = { part: { ourRole: 'processor', clients } };

  test('tells those clients whose people are there', () => {
    const { met } = json(given);
    const told = (id: string) => met.find(({ rule }) => rule === id)?.clients;
    expect(told('us-ny-vendor')).toEqual(['springfield', 'shelbyville']);
    expect(told('us-tx-vendor')).toEqual(['springfield']);
    expect(of(given).get('us-vt-vendor')?.why).toBe('nobodyThere');
    expect(of(given).get('us-ny-ind')?.why).toBe('role');
  });

  test('is asked whether it is a business associate, a provider to schools', () => {
    const health = { ...given, part: { ...given.part, elements: ['phi', 'studentRecord', 'name'] } };
    expect(of(health).get('us-hipaa-ba')?.missing).toContain('entity.regimes.hipaaBusinessAssociate');
    expect(of(health).get('us-ny-edu-contractor')?.missing).toEqual(['entity.regimes.schoolServiceProvider']);
    const known = {
      ...health,
      entity: { regimes: { hipaaBusinessAssociate: 'yes', schoolServiceProvider: 'no' } },
    };
    expect(of(known).get('us-hipaa-ba')?.verdict).toBe('met');
    expect(of(known).get('us-ny-edu-contractor')?.why).toBe('role');
  });
});

describe('data', () => {
  test('encrypted data are out where the law says so, unless the key was taken', () => {
    const with_ = (safeguards: Record<string, string>) =>
      of({
        entity: { country: 'DE', establishments: ['DE'] },
        part: {
          people: people({ DE: 10, 'US-CA': 10, 'US-PA': 10 }),
          safeguards: { form: 'electronic', ...safeguards },
          risk: 'highRisk',
        },
      });
    const safe = with_({ encrypted: 'yes', keyTaken: 'no' });
    expect(safe.get('us-ca-ind')?.why).toBe('encrypted');
    expect(safe.get('eu-gdpr-34')?.why).toBe('encrypted');
    expect(safe.get('eu-gdpr-33')?.verdict).toBe('met');
    const open = with_({ encrypted: 'yes', keyTaken: 'yes' });
    expect(open.get('us-ca-ind')?.verdict).toBe('met');
    // 73 P.S. § 2302: with the key, and only where harm is likely.
    expect(open.get('us-pa-ind')?.missing).toEqual(['parts.p.harm']);
    expect(with_({ encrypted: 'yes' }).get('us-ca-ind')?.missing).toEqual(['parts.p.safeguards.keyTaken']);
    expect(with_({ encrypted: 'partly' }).get('us-ca-ind')?.missing).toEqual([
      'parts.p.safeguards.encrypted',
    ]);
  });

  test('paper counts where the law covers any form', () => {
    const paper = of({
      part: {
        people: people({ 'US-TX': 1, 'US-NC': 1, 'US-IA': 1 }),
        harm: 'likely',
        safeguards: { encrypted: 'no', form: 'paper' },
      },
    });
    expect(paper.get('us-tx-ind')?.why).toBe('form');
    expect(paper.get('us-nc-ind')?.verdict).toBe('met');
    expect(paper.get('us-ia-ind')?.missing).toEqual(['parts.p.confirmed.us-ia-ind.printed']);
    const open = of({ part: { people: people({ 'US-TX': 1 }), safeguards: { encrypted: 'no' } } });
    expect(open.get('us-tx-ind')).toMatchObject({ verdict: 'met', asks: ['parts.p.safeguards.form'] });
  });

  test('what only a person can say of the data is asked, once confirmed it counts', () => {
    const washington = (confirmed: Record<string, Record<string, string>>) =>
      of({
        part: { people: people({ 'US-WA': 10 }), elements: ['ssn'], names: 'no', confirmed },
      }).get('us-wa-ind');
    expect(washington({})?.missing).toEqual(['parts.p.confirmed.us-wa-ind.identityTheft']);
    expect(washington({ 'us-wa-ind': { identityTheft: 'yes' } })?.verdict).toBe('met');
    expect(washington({ 'us-wa-ind': { identityTheft: 'no' } })?.why).toBe('condition');
  });

  test('each condition of a rule is asked and answered by itself', () => {
    const insurer = (confirmed: Record<string, Record<string, string>>) =>
      of({
        entity: { regimes: { insuranceLicensee: 'yes' } },
        part: { people: people({ 'US-TX': 10 }), elements: ['cpni'], confirmed },
      }).get('us-naic');
    const asked = ['condition', 'elements', 'otherLimb', 'varies'].map(
      (condition) => `parts.p.confirmed.us-naic.${condition}`,
    );
    expect(insurer({})?.missing).toEqual(asked);
    // One answer leaves the others open; each "no" is the reason by itself.
    expect(insurer({ 'us-naic': { condition: 'yes' } })?.missing).toEqual(
      asked.filter((fact) => !fact.endsWith('.condition')),
    );
    expect(insurer({ 'us-naic': { varies: 'no' } })?.why).toBe('condition');
    expect(insurer({ 'us-naic': { otherLimb: 'no' } })?.why).toBe('threshold');
    const all = { condition: 'yes', elements: 'yes', otherLimb: 'yes', varies: 'yes' };
    expect(insurer({ 'us-naic': all })?.verdict).toBe('met');
  });

  test('of several uncertain kinds of data one that holds is enough', () => {
    const maine = (confirmed: Record<string, string>, names = 'yes') =>
      of({
        part: {
          people: people({ 'US-ME': 10 }),
          elements: ['financialAccountNumber'],
          names,
          harm: 'likely',
          confirmed: { 'us-me-ind': confirmed },
        },
      }).get('us-me-ind');
    const fact = (condition: string) => `parts.p.confirmed.us-me-ind.${condition}`;
    expect(maine({})?.missing).toEqual([fact('identityTheft'), fact('usableWithoutCode')]);
    expect(maine({ usableWithoutCode: 'yes' })?.verdict).toBe('met');
    expect(maine({ usableWithoutCode: 'no' })?.missing).toEqual([fact('identityTheft')]);
    expect(maine({ usableWithoutCode: 'no', identityTheft: 'no' })?.why).toBe('condition');
    // With a name the number counts alone where it can be used: what was confirmed doesn't stand for the name.
    expect(maine({ usableWithoutCode: 'yes', identityTheft: 'no' }, 'notKnown')?.missing).toEqual([
      'parts.p.names',
    ]);
    expect(maine({ identityTheft: 'yes' }, 'notKnown')?.verdict).toBe('met');
  });

  test('data that no word of the list names are a person’s question where a name stands with them', () => {
    const texas = (part: Record<string, unknown>) =>
      of({ part: { people: people({ 'US-TX': 10 }), elements: ['otherPersonalData'], ...part } }).get(
        'us-tx-ind',
      );
    const asked = 'parts.p.confirmed.us-tx-ind.otherData';
    expect(texas({ names: 'yes' })).toMatchObject({ verdict: 'mayBeMet', missing: [asked] });
    expect(texas({})?.missing).toEqual([asked, 'parts.p.names']);
    expect(texas({ names: 'no' })?.why).toBe('elements');
    expect(texas({ names: 'yes', confirmed: { 'us-tx-ind': { otherData: 'yes' } } })?.verdict).toBe('met');
    expect(texas({ names: 'yes', confirmed: { 'us-tx-ind': { otherData: 'no' } } })?.why).toBe('condition');
  });

  test('without any kind of data recorded each law asks which', () => {
    const found = of({ part: { people: people({ 'US-CA': 10 }), elements: [] } });
    expect(found.get('us-ca-ind')?.missing).toEqual(['parts.p.elements']);
  });
});

describe('harm, as a person recorded it', () => {
  const alaska = (harm: string) => of({ part: { people: people({ 'US-AK': 10, 'US-AL': 10 }), harm } });

  test('an exception nobody found does not hold a duty back; a condition nobody found does', () => {
    const open = alaska('notAssessed');
    expect(open.get('us-ak-ind')).toMatchObject({ verdict: 'met', asks: ['parts.p.harm'] });
    expect(open.get('us-al-ind')).toMatchObject({ verdict: 'mayBeMet', missing: ['parts.p.harm'] });
    expect(open.get('us-ak-ag-noharm')).toMatchObject({ verdict: 'mayBeMet', missing: ['parts.p.harm'] });
  });

  test('no harm: no notice, and the filing that stands in its place', () => {
    const none = alaska('unlikely');
    expect(none.get('us-ak-ind')?.why).toBe('noHarm');
    expect(none.get('us-al-ind')?.why).toBe('noHarm');
    expect(none.get('us-ak-ag-noharm')?.verdict).toBe('met');
    expect(alaska('likely').get('us-ak-ag-noharm')?.why).toBe('harmLikely');
  });
});

describe('where and when a law applies', () => {
  test('a law that is not in force yet is dormant until its day', () => {
    const india = (aware: string) =>
      of({ part: { people: people({ IN: 10 }) }, times: { aware } }).get('in-dpdp-board-72');
    expect(india('2026-11-10T09:00[Asia/Kolkata]')?.why).toBe('notInForce');
    expect(india('2027-05-12T23:59[Asia/Kolkata]')?.why).toBe('notInForce');
    expect(india('2027-05-13T00:00[Asia/Kolkata]')?.verdict).toBe('met');
  });

  test('the law of the starting event’s day applies', () => {
    const telecom = (aware: string) =>
      of({
        entity: { country: 'GB', regimes: { ukPublicCommunications: 'yes' } },
        part: { people: people({ GB: 10 }) },
        times: { aware },
      }).get('gb-pecr-5a');
    expect(telecom('2025-08-19T12:00[Europe/London]')?.why).toBe('notInForce');
    expect(telecom('2025-08-20T12:00[Europe/London]')?.verdict).toBe('met');
  });

  test('the day of the event is that of the law’s zone, wherever it was recorded', () => {
    const uk = (aware: string) =>
      of({
        entity: { country: 'GB', regimes: { ukPublicCommunications: 'yes' } },
        part: { people: people({ GB: 10 }) },
        times: { aware },
      }).get('gb-pecr-5a');
    // 19 August, 18:30 in Chicago is 20 August, 00:30 in London.
    expect(uk('2025-08-19T18:30[America/Chicago]')?.verdict).toBe('met');
    expect(uk('2025-08-20T06:30[Asia/Tokyo]')?.why).toBe('notInForce');
  });

  test('a rule whose start is not known counts as in force and says so', () => {
    const given: Given = { part: { ourRole: 'processor', people: people({ 'US-TX': 10 }) } };
    expect(duty(given, 'us-tx-vendor').notes.join(' ')).toMatch(/not known here; it counts as in force/);
  });

  test('an establishment with nobody there is a person’s question, targeting decides without one', () => {
    const part = { people: people({ US: 10 }) };
    const branch = of({ entity: { establishments: ['IE'] }, part });
    expect(branch.get('eu-gdpr-33')?.missing).toContain('parts.p.confirmed.eu-gdpr-33.context');
    expect(of({ part }).get('eu-gdpr-33')?.why).toBe('nobodyThere');
    const abroad = { people: people({ GB: 10, FR: 10 }) };
    const open = of({ part: abroad });
    expect(open.get('gb-ukgdpr-33')).toMatchObject({
      verdict: 'mayBeMet',
      missing: ['entity.regimes.targetsUk'],
    });
    expect(open.get('eu-gdpr-33')).toMatchObject({
      verdict: 'mayBeMet',
      missing: ['entity.regimes.targetsEu'],
    });
    const notAimed = of({ entity: { regimes: { targetsUk: 'no', targetsEu: 'yes' } }, part: abroad });
    expect(notAimed.get('gb-ukgdpr-33')?.why).toBe('outOfReach');
    expect(notAimed.get('eu-gdpr-33')?.verdict).toBe('met');
  });

  test('no main establishment: every authority, and it is said', () => {
    const given: Given = {
      entity: { establishments: ['DE'], mainEstablishment: 'none' },
      part: { people: people({ FR: 10 }) },
    };
    expect(of(given).get('eu-gdpr-33')?.asks).toEqual(['entity.germanLand', 'parts.p.risk']);
    expect(duty(given, 'eu-gdpr-33').notes.join(' ')).toMatch(/no lead authority/);
  });

  test('exempt entities are a person’s question, since some are exempt in part', () => {
    const minnesota = (glba: string) =>
      of({ entity: { regimes: { glbaInstitution: glba } }, part: { people: people({ 'US-MN': 10 }) } }).get(
        'us-mn-ind',
      );
    expect(minnesota('no')).toMatchObject({ verdict: 'met', asks: [] });
    expect(minnesota('notKnown')).toMatchObject({ verdict: 'met', asks: ['entity.regimes.glbaInstitution'] });
    expect(minnesota('yes')).toMatchObject({
      verdict: 'mayBeMet',
      missing: ['parts.p.confirmed.us-mn-ind.exemptGlba'],
    });
  });
});

test('every rule is answered once per part, whatever the breach', () => {
  const places = jurisdictions().map(({ code }) => code);
  const found = answer({
    parts: [
      { id: 'a', people: places.map((jurisdiction) => ({ jurisdiction, count: 5, accuracy: 'exact' })) },
      { id: 'b', ourRole: 'joint', people: [] },
      {
        id: 'c',
        ourRole: 'processor',
        people: places.map((jurisdiction) => ({ jurisdiction, accuracy: 'unknown' })),
      },
    ],
    times: { aware: '2026-11-10T09:00[Europe/Berlin]', discovered: '2026-11-10T09:00[Europe/Berlin]' },
  });
  const all = [...found.met, ...found.mayBeMet, ...found.notMet].map(
    ({ rule, part }) => `${rule.id} ${part}`,
  );
  expect(all.length).toBe(3 * rulesOf('breach').length);
  expect(new Set(all).size).toBe(all.length);
  expect(found.packVersion).toBe(packVersion);
  for (const { missing } of found.mayBeMet) expect(missing.length).toBeGreaterThan(0);
});

test('400 clients in 60 jurisdictions are answered by rule, not by client', () => {
  const places = jurisdictions()
    .map(({ code }) => code)
    .filter((code) => code !== 'EU')
    .slice(0, 60);
  const clients = Array.from({ length: 400 }, (_, index) => ({
    id: `client-${String(index)}`,
    people: places.map((jurisdiction, at) => ({
      jurisdiction,
      count: (index * 7 + at) % 50,
      accuracy: 'exact',
    })),
  }));
  const { met } = json({
    entity: { regimes: { targetsEu: 'yes' } },
    part: { ourRole: 'processor', clients },
  });
  expect(met.find(({ rule }) => rule === 'eu-gdpr-33-2')?.clients.length).toBe(400);
  expect(met.length).toBeLessThan(rulesOf('breach').length);
});
