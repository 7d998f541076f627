import type { CaseDetail, ComplaintCase, RequestCase } from '../contract/cases.ts';
import type { ZonedTime } from '../dates.ts';
import { CaseKind } from '../domain/case-kinds.ts';
import { setLabel } from './labels.ts';
import { ladderText } from './ladder.ts';
import { requestWorkText } from './request-work.ts';
import { timeInWords } from './when.ts';

/** One thing on record, in words. `key` names it among all of the case. */
export type WorkLine = { readonly key: string; readonly label: string; readonly value: string };
export type WorkLines = { readonly title: string; readonly lines: readonly WorkLine[] };

const when = (time: ZonedTime | null) => (time === null ? null : timeInWords(time));
const word = (set: string, value: string | null) => (value === null ? null : setLabel(set, value));
const said = (...parts: (string | null)[]) => parts.filter((part) => part !== null && part !== '').join('; ');

const { sections } = requestWorkText;

function asked({ items, searches, foundItems }: RequestCase): WorkLines[] {
  return [
    {
      title: sections.items,
      lines: items.map(({ id, right, ...one }) => ({
        key: `item.${id}`,
        label: setLabel('rights', right),
        value: said(one.asked, word('outcome', one.outcome), one.law, one.ground, one.reasons),
      })),
    },
    {
      title: sections.searches,
      lines: searches.map(({ id, system, found, ...one }) => ({
        key: `search.${id}`,
        label: system ?? '',
        value: said(
          one.askedOf,
          when(one.askedAt),
          when(one.answeredAt),
          found === null ? null : requestWorkText.found(found),
          one.answer,
        ),
      })),
    },
    {
      title: sections.found,
      lines: foundItems.map(({ id, what, ...one }) => ({
        key: `found.${id}`,
        label: what ?? '',
        value: said(one.pages, setLabel('treatment', one.treatment), one.ground),
      })),
    },
  ];
}

function passed({ forwardings, fees }: RequestCase): WorkLines[] {
  return [
    {
      title: sections.forwardings,
      lines: forwardings.map(({ id, recipient, ...one }) => ({
        key: `forwarding.${id}`,
        label: recipient ?? '',
        value: said(when(one.forwardedAt), when(one.answeredAt), one.answer),
      })),
    },
    {
      title: sections.fees,
      lines: fees.map(({ id, amount, currency, ...one }) => ({
        key: `fee.${id}`,
        label: `${amount} ${currency}`,
        value: said(one.ground, when(one.askedAt), when(one.paidAt)),
      })),
    },
  ];
}

function sent({ packages, deletions, duplicates }: RequestCase): WorkLines[] {
  return [
    {
      title: sections.packages,
      lines: packages.map(({ id, recipient, ...one }) => ({
        key: `package.${id}`,
        label: recipient ?? '',
        value: said(when(one.sentAt), word('medium', one.medium), one.listSha256, one.remarks),
      })),
    },
    {
      title: sections.deletions,
      lines: deletions.map(({ id, what, ...one }) => ({
        key: `deletion.${id}`,
        label: what ?? '',
        value: said(one.systems, one.method, when(one.deletedAt), one.byWhom, one.kept),
      })),
    },
    {
      title: sections.duplicates,
      lines: duplicates.map(({ id, reference, isIdentified }) => ({
        key: `duplicate.${id}`,
        label: reference,
        value: isIdentified ? requestWorkText.identified : requestWorkText.notIdentified,
      })),
    },
  ];
}

function onRungs({ ladderEvents }: ComplaintCase): WorkLines {
  return {
    title: ladderText.events.title,
    lines: ladderEvents.map(({ id, rung, event, at, remarks }) => ({
      key: `ladderEvent.${id}`,
      label: `${setLabel('rung', rung)}: ${setLabel('event', event)}`,
      value: said(when(at), remarks),
    })),
  };
}

/**
 * @returns what was worked on a request, or what happened on the rungs of a complaint, in words; parts with nothing in them
 *   are left out. No document is named: the name of a privileged one would leave with it
 */
export function workLines(detail: CaseDetail): WorkLines[] {
  const found =
    detail.kind === CaseKind.request
      ? [...asked(detail), ...passed(detail), ...sent(detail)]
      : detail.kind === CaseKind.complaint
        ? [onRungs(detail)]
        : [];
  return found.filter(({ lines }) => lines.length > 0);
}
