/** Who reports a row of the ENISA method, by the code in its row. */
export const enisaSources = [
  {
    code: 'MP',
    what: 'Severity calculator with example lists',
    where: 'myprivacy.tools/tool-enisascore.html',
    kind: 'web tool',
    note: 'Closest to the wording of the ENISA tables',
  },
  {
    code: 'CX',
    what: 'Course pages repeating the ENISA main text',
    where: 'knowledge.co-dex.eu page ids 386, 387, 388, 391',
    kind: 'web pages',
    note: 'Main text only, annex tables not included',
  },
  {
    code: 'EB',
    what: 'Factor reference and parameter file',
    where:
      'github.com/NicklawAI/edpb-breach-notification-assistant paper/enisa-factors-reference.md, src/schema/enisa-severity.json',
    kind: 'repository, Apache-2.0 and CC BY 4.0',
    note: 'Marks which values it read verbatim; upper bands not verbatim',
  },
  {
    code: 'BS',
    what: 'Method reference, six worked examples',
    where:
      'github.com/oliverschmidtprietz/GDPR-Breach-Sentinel references/enisa-methodology.md (commit 259fbae, 13 Mar 2026)',
    kind: 'repository, AGPL-3.0: facts only, no text',
    note: 'Only source found for the ID-number and phone/address rows',
  },
  {
    code: 'DC',
    what: 'DPO Consultancy calculator',
    where: 'lucas-werner.github.io/databreach and its published source',
    kind: 'web tool',
    note: 'Names in a small town scored 0.5: differs from BS and NX (0.75)',
  },
  {
    code: 'NX',
    what: 'Unnamed breach calculator, several versions',
    where: 'public source, no repository name given',
    kind: 'code',
    note: 'Financial and sensitive shifts agree; caps and bands differ (wrong)',
  },
  {
    code: 'FR',
    what: 'French violation module',
    where: 'public source, no repository name given',
    kind: 'code',
    note: 'CB values and bands only',
  },
  {
    code: 'RD',
    what: 'Practitioner post',
    where: 'r.arson.gg copy of a GDPR forum',
    kind: 'web page',
    note: 'Two scores in prose',
  },
  {
    code: 'PL1',
    what: 'Guide on leaving the ENISA calculator',
    where: 'porady.pl',
    kind: 'web page',
    note: 'Also misstates the ENISA formula',
  },
  {
    code: 'PL2',
    what: 'Calculator notes',
    where: 'odo24.pl/kalkulator-wagi-naruszen-ochrony-danych-osobowych',
    kind: 'web page',
    note: '',
  },
  {
    code: 'XX',
    what: 'Divergent implementations seen, not used',
    where:
      'github.com/borghei/Claude-Skills (behavioural and financial merged as 2, ID numbers as 3); HR-ON tool (shows 1.70, not reachable in quarter points)',
    kind: 'code, web tool',
    note: 'Examples of what to test against',
  },
  {
    code: 'PDF',
    what: 'ENISA, Recommendations for a methodology of the assessment of severity of personal data breaches, v1.0, December 2013',
    where: 'enisa.europa.eu/publications/dbn-severity',
    kind: 'primary source',
    note: 'Not read directly for this table; 27 pages; check every row against it',
  },
] as const;
