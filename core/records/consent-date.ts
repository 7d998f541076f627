import type { RequestCase } from '../../shared/contract/cases.ts';
import { type LawDate, PROOF_OF_CONSENT } from '../../shared/contract/law-dates.ts';
import { dateOf } from '../../shared/dates.ts';
import { DateBasis } from '../../shared/domain/breach.ts';
import { LawStart } from '../../shared/domain/duties/case-law-date.ts';
import { houseVersion } from '../../shared/law/pack-version.ts';
import { lawDatesText } from '../../shared/text/law-dates.ts';
import { dateInWords, timeInWords } from '../../shared/text/when.ts';

const text = lawDatesText.consent;

/**
 * Until when the office waits for proof of consent: its own target. 16 CFR 312.5(c)(1) says that data are deleted where no
 * consent came in a reasonable time, and gives no number.
 *
 * @returns empty where nobody was asked, or no end of the wait was set
 */
export function consentDates({ request }: Pick<RequestCase, 'request'>): LawDate[] {
  const { consentAskedAt, consentUntilAt, consentConfirmedAt } = request;
  if (consentAskedAt === null || consentUntilAt === null) return [];
  const dueOn = dateOf(consentUntilAt);
  return [
    {
      basis: DateBasis.target,
      rule: PROOF_OF_CONSENT,
      partId: null,
      clientId: null,
      label: text.label,
      citation: text.citation,
      what: PROOF_OF_CONSENT,
      byWhen: text.byWhen,
      from: LawStart.consentAsked,
      startedAt: consentAskedAt,
      packVersion: houseVersion,
      dueAt: consentUntilAt,
      dueOn,
      isInForce: true,
      isOurs: true,
      metAt: consentConfirmedAt,
      isInTime: consentConfirmedAt && consentConfirmedAt.at <= consentUntilAt.at,
      why: {
        title: lawDatesText.whyTitle(dateInWords(dueOn)),
        subtitle: text.citation,
        steps: [
          { text: text.asked(timeInWords(consentAskedAt)), source: text.onRecord },
          { text: text.waits(timeInWords(consentUntilAt)), source: text.ourTarget },
          { text: text.then, source: text.citation },
        ],
        readings: [],
        facts: [[text.known, text.knownHow]],
        note: text.note,
      },
    },
  ];
}
