import { useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { z } from 'zod';
import { lawScreenText } from '../../shared/text/law-screen.ts';
import { officeLawText } from '../../shared/text/office-law.ts';
import { Calculator } from '../features/law/calculator.tsx';
import { type CalculatorForm, emptyCalculator } from '../features/law/calculator-form.ts';
import { OursTab } from '../features/law/ours-tab.tsx';
import { RuleList } from '../features/law/rule-list.tsx';
import { useLaw } from '../features/law/use-law.ts';
import { PacksTab } from '../features/packs/packs-tab.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { LoadingRows } from '../ui/loading-rows.tsx';
import { ownZone } from '../ui/now.ts';
import { Page, PageHeader } from '../ui/page-header.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { useTab } from './use-tab.ts';

const { tabs, title } = lawScreenText;
const asked = z.object({ rule: z.string().optional() });

/** The law in force: dates with every step, rules with their sources, what the office adds, and packs; no case is touched. */
export function LawScreen() {
  const [tab, goTo] = useTab(['compute', 'rules', 'ours', 'packs']);
  const [form, setForm] = useState<CalculatorForm>(() => emptyCalculator(ownZone()));
  const location = useLocation();
  const [words, setWords] = useState(() => asked.safeParse(location.search).data?.rule ?? '');
  const { law, kept, problem, retry } = useLaw();

  function content() {
    if (tab === 'compute')
      return (
        <Calculator
          law={law}
          form={form}
          onForm={setForm}
          onClear={() => setForm(emptyCalculator(ownZone()))}
        />
      );
    if (problem !== null)
      return <ErrorState title={officeLawText.failed} sentence={problem} onRetry={retry} />;
    if (kept === undefined) return <LoadingRows rows={10} />;
    if (tab === 'ours') return <OursTab law={law} kept={kept} />;
    if (tab === 'packs') return <PacksTab packs={law.packs} />;
    return (
      <RuleList
        law={law}
        words={words}
        onWords={setWords}
        onCompute={(rule) => {
          setForm({ ...form, by: 'rule', rule: rule.id });
          goTo('compute');
        }}
      />
    );
  }

  return (
    <Page width="full">
      <PageHeader title={title} />
      <Tabs
        label={title}
        tabs={[
          { key: 'compute', label: tabs.compute },
          { key: 'rules', label: tabs.rules },
          { key: 'ours', label: officeLawText.ours.tab },
          { key: 'packs', label: officeLawText.packs.tab },
        ]}
        current={tab}
        onChange={goTo}
      >
        {content()}
      </Tabs>
    </Page>
  );
}
