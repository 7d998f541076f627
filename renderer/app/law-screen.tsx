import { useState } from 'react';
import { lawScreenText } from '../../shared/text/law-screen.ts';
import { Calculator } from '../features/law/calculator.tsx';
import { type CalculatorForm, emptyCalculator } from '../features/law/calculator-form.ts';
import { RuleList } from '../features/law/rule-list.tsx';
import { ownZone } from '../ui/now.ts';
import { Page, PageHeader } from '../ui/page-header.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { useTab } from './use-tab.ts';

const { tabs, title } = lawScreenText;

/** The office's everyday question: by when? Rules with their sources, and dates with every step; no case is touched. */
export function LawScreen() {
  const [tab, goTo] = useTab(['compute', 'rules']);
  const [form, setForm] = useState<CalculatorForm>(() => emptyCalculator(ownZone()));
  const [words, setWords] = useState('');
  return (
    <Page width="full">
      <PageHeader title={title} />
      <Tabs
        label={title}
        tabs={[
          { key: 'compute', label: tabs.compute },
          { key: 'rules', label: tabs.rules },
        ]}
        current={tab}
        onChange={goTo}
      >
        {tab === 'rules' ? (
          <RuleList
            words={words}
            onWords={setWords}
            onCompute={(rule) => {
              setForm({ ...form, by: 'rule', rule: rule.id });
              goTo('compute');
            }}
          />
        ) : (
          <Calculator form={form} onForm={setForm} onClear={() => setForm(emptyCalculator(ownZone()))} />
        )}
      </Tabs>
    </Page>
  );
}
