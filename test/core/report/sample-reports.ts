import type { CaseReport } from '../../../core/report/case-report.ts';

const hash = 'b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c';

/** A complaint as a small office has it. */
export const normalReport: CaseReport = {
  reference: 'US-2026-0042-CO',
  title: 'Complaint of Ana Müller about marketing mail after objection',
  subtitle: 'Office: US (Omaha) · Owner: Dana Whitfield · Reviewer: Oliver Hughes · Status: answered',
  paper: 'A4',
  generated: '2026-11-24T09:10:00.000Z',
  footer: 'Confidential',
  notice: '1 note marked privileged is left out of this report because the recipient is not counsel.',
  sections: [
    {
      title: 'Facts',
      kind: 'facts',
      rows: [
        { label: 'Framework', value: 'GDPR' },
        { label: 'Entity complained of', value: 'Westbridge Communications, Inc.' },
        { label: 'Our role', value: 'Controller' },
        { label: 'Channel', value: 'E-mail' },
        { label: 'Sent', value: '3 March 2026, 09:10 (America/New_York)' },
        { label: 'Delivered', value: '3 March 2026, 14:10 UTC' },
        {
          label: 'Received by the office',
          value: '3 March 2026, 09:30 (America/Chicago), confirmed by Dana Whitfield',
        },
        { label: 'Acknowledged', value: '5 March 2026' },
        { label: 'Answered', value: '' },
        {
          label: 'Summary',
          value:
            'The complainant objected to marketing mail in January 2026 and received two further newsletters. She asks for the source of her data, for its deletion and for written confirmation.\nShe attached both newsletters.',
        },
      ],
    },
    {
      title: 'People and organisations',
      kind: 'table',
      columns: [
        { title: 'Name', width: 3 },
        { title: 'Part in the case', width: 2 },
        { title: 'Address', width: 4 },
      ],
      rows: [
        ['Ana Müller', 'Complainant', 'ana.mueller@example.org'],
        [
          'Westbridge Communications, Inc.',
          'Entity complained of',
          '11808 Miracle Hills Drive, Omaha, NE 68154',
        ],
      ],
    },
    {
      title: 'Timeline',
      kind: 'entries',
      entries: [
        {
          when: '3 March 2026, 09:30',
          title: 'Complaint received',
          body: 'By e-mail, with two attachments.',
        },
        {
          when: '5 March 2026, 16:02',
          title: 'Acknowledged',
          body: 'Letter sent by e-mail. The complainant was told that an answer follows within 30 days and whom she may turn to otherwise.',
        },
        { when: '20 March 2026, 11:45', title: 'Answer approved', body: '' },
      ],
    },
    {
      title: 'Documents',
      kind: 'table',
      columns: [
        { title: 'Document', width: 4 },
        { title: 'Bytes', width: 1.3 },
        { title: 'SHA-256', width: 5, mono: true },
      ],
      rows: [
        ['complaint.eml', '48,112', hash],
        ['newsletter-february.pdf', '1,204,551', hash.split('').reverse().join('')],
        ['Screenshot 2026-03-03 at 08.58.12 (2) – unsubscribe page as it was shown.png', '310,020', hash],
      ],
    },
    { title: 'Decisions', kind: 'text', body: '' },
    {
      title: 'Notes',
      kind: 'text',
      body: 'Called the marketing team: the suppression list was not applied to the import of 12 January.\n\nThe list is applied again since 4 March.',
    },
    {
      title: 'History',
      kind: 'table',
      columns: [
        { title: 'When', width: 2.4 },
        { title: 'Who', width: 2 },
        { title: 'What', width: 6 },
      ],
      rows: Array.from({ length: 24 }, (_, index) => [
        `2026-03-${String(3 + Math.floor(index / 3)).padStart(2, '0')} 14:${String(10 + index)} UTC`,
        index % 2 === 0 ? 'Dana Whitfield' : 'Oliver Hughes',
        index % 4 === 0
          ? 'changed the acknowledged date from 3 March to 5 March because the letter left the office two days later than planned'
          : 'added document complaint.eml',
      ]),
    },
  ],
};

const longName = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(4);

/** Everything longer than anybody planned. */
export const longReport: CaseReport = {
  ...normalReport,
  paper: 'Letter',
  title: `Complaint of ${longName} and of a great many others who signed it, about a great many things`,
  footer: 'Confidential – prepared at the request of counsel in anticipation of litigation – do not forward',
  notice: 'x'.repeat(300),
  sections: [
    {
      title: `A heading that goes on and on ${'and on '.repeat(30)}`,
      kind: 'facts',
      rows: [
        { label: longName, value: longName.repeat(3) },
        {
          label: 'Link',
          value: `https://example.org/${'path/to/somewhere/'.repeat(20)}?query=${'a1b2'.repeat(60)}`,
        },
        { label: 'Long text', value: 'The quick brown fox jumps over the lazy dog. '.repeat(200) },
      ],
    },
    {
      title: 'Documents',
      kind: 'table',
      columns: [
        { title: 'Document', width: 3 },
        { title: 'A column title that is long', width: 1 },
        { title: 'SHA-256', width: 4, mono: true },
      ],
      rows: [
        [`${longName}.pdf`, '1', hash.repeat(20)],
        ['short', '2', 'A cell over several pages. '.repeat(400)],
        ['after', '3', hash],
      ],
    },
    {
      title: 'Timeline',
      kind: 'entries',
      entries: [{ when: '3 March 2026', title: longName, body: 'Line\n'.repeat(120) }],
    },
  ],
};

/** One line of each script, as case data has them. */
export const scriptLines: [script: string, text: string][] = [
  ['Latin', 'Žofia Łukaszewicz, Þórður Ævarsson, Nguyễn Thị Ánh, İpek Çağlar'],
  ['Greek', 'Καταγγελία της Ελένης Παπαδοπούλου'],
  ['Cyrillic', 'Жалоба Елены Петровой, м. Київ'],
  ['Arabic', 'شكوى من السيدة ليلى حسن بشأن بياناتها'],
  ['Arabic mixed', 'الطلب رقم 42 (GDPR) بتاريخ 3 مارس 2026'],
  ['Hebrew', 'תלונה של גברת לוי (מס׳ 17) בנושא פרטיות'],
  ['English with Hebrew', 'The sender signed as “דנה לוי” and wrote from Haifa (חיפה).'],
  ['Chinese', '投诉：请删除我的个人数据，并书面确认。'],
  ['Japanese', '個人情報の削除を求めます。カタカナ、ひらがな。'],
  ['Korean', '개인정보 삭제를 요청합니다.'],
  ['Thai', 'ขอให้ลบข้อมูลส่วนบุคคลของฉัน'],
  ['Hindi', 'कृपया मेरा डेटा हटाएँ'],
  ['Symbols', '§ 5 ¶ € £ ¥ № ™ © → ↔ ≤ ≠ ∑ ✓ ☎ 😀 ½'],
  ['No font', 'Linear B: \u{10000}'],
];

export const scriptsReport: CaseReport = {
  ...normalReport,
  title: 'Скарга · شكوى · 投诉 · Καταγγελία',
  subtitle: '各国的投诉',
  notice: null,
  sections: [
    { title: 'Facts', kind: 'facts', rows: scriptLines.map(([label, value]) => ({ label, value })) },
    {
      title: 'שמות · الأسماء',
      kind: 'table',
      columns: [
        { title: 'Script', width: 1 },
        { title: 'Text', width: 3 },
        { title: 'Mono', width: 3, mono: true },
      ],
      rows: scriptLines.map(([script, text]) => [script, text, text]),
    },
    {
      title: 'Notes',
      kind: 'text',
      body: `${'نص عربي طويل يمتد على عدة أسطر ويجب أن يبدأ كل سطر من اليمين. '.repeat(6)}\n\n${'这是一段没有空格的很长的中文文本，必须在行尾自动换行。'.repeat(8)}\n\n${'ข้อความภาษาไทยที่ยาวมากและไม่มีช่องว่าง'.repeat(6)}`,
    },
  ],
};

/** @returns a report whose history has so many rows. */
export function manyRowsReport(rows: number): CaseReport {
  return {
    ...normalReport,
    sections: [
      {
        title: 'History',
        kind: 'table',
        columns: [
          { title: 'When', width: 2.4 },
          { title: 'Who', width: 2 },
          { title: 'What', width: 6 },
          { title: 'Entry', width: 4, mono: true },
        ],
        rows: Array.from({ length: rows }, (_, index) => [
          `2026-03-${String((index % 28) + 1).padStart(2, '0')} 14:10:${String(index % 60).padStart(2, '0')} UTC`,
          index % 2 === 0 ? 'Dana Whitfield' : 'Oliver Hughes',
          `changed the acknowledged date from ${index % 28} March to ${(index + 1) % 28} March, entry number ${index}`,
          (hash + String(index)).slice(-64),
        ]),
      },
    ],
  };
}
